namespace Platform.Components.Lake;

/// <summary>Arguments of <see cref="DataLocks"/>.</summary>
public sealed record DataLocksArgs
{
    /// <summary>The lake, with every role on it given: the locks come last.</summary>
    public required Storage Storage { get; init; }
}
