namespace Platform.Mesh.Contracts;

/// <summary>What the numbers of a column may be; a task with <c>checks</c> sets other rows aside.</summary>
public sealed record TypeOptions
{
    /// <summary>The least; none when left out.</summary>
    public double? Minimum { get; init; }

    /// <summary>The most; none when left out.</summary>
    public double? Maximum { get; init; }
}
