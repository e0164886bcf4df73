namespace Platform.Cli.Update;

/// <summary>What a change does to a resource: its own, or one that it is made from.</summary>
/// <param name="Key">Type and name.</param>
/// <param name="Unknown">The inputs that are not known any more, by path.</param>
/// <param name="Replacing">Those of them that cannot change in place.</param>
public sealed record Effect(string Key, IReadOnlyList<string> Unknown, IReadOnlyList<string> Replacing)
{
    /// <summary>Keys of the resources that the unknown inputs are made from.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>Whether the preview shows a replacement.</summary>
    public bool IsReplacement => Replacing.Count > 0;
}
