namespace Platform.Mesh.Naming;

/// <summary>A pattern in its two forms.</summary>
/// <param name="Shared">In an environment that everybody shares.</param>
/// <param name="Isolated">In a personal stack or that of a pull request.</param>
public sealed record NamePair(NameTemplate Shared, NameTemplate Isolated)
{
    /// <summary>From texts known to be templates.</summary>
    public NamePair(string shared, string isolated)
        : this(Checked(shared), Checked(isolated))
    {
    }

    static NameTemplate Checked(string text) =>
        NameTemplate.TryParse(text) ?? throw new ArgumentException($"'{text}' is no template", nameof(text));
}
