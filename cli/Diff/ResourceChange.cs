using Platform.Policy.Facts;

namespace Platform.Cli.Diff;

/// <summary>One resource that differs between two plans.</summary>
/// <param name="Kind">What happens to it: the worst of its properties' effects.</param>
/// <param name="Resource">The resource in the head, or in the base when it is deleted.</param>
/// <param name="Properties">What differs; empty for created and deleted ones.</param>
public sealed record ResourceChange(ChangeKind Kind, ResourceFact Resource, IReadOnlyList<PropertyChange> Properties)
{
    /// <summary>The base protects it, so that the deployment refuses to delete or replace it.</summary>
    public bool Refused { get; init; }

    /// <summary>What must be done before the deployment, which cannot do it itself.</summary>
    public string? First { get; init; }

    /// <summary>Why it is listed, where no property of its own says so.</summary>
    public string? Because { get; init; }
}
