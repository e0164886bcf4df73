namespace Platform.Policy.Facts;

/// <summary>
/// What the rules judge: the resources of one plan, and what the environment's settings promise about them.
/// </summary>
public sealed record StackFacts
{
    /// <summary>All resources but the stack itself.</summary>
    public required IReadOnlyList<ResourceFact> Resources { get; init; }

    /// <summary>The settings promise that nothing answers on a public address.</summary>
    public required bool Private { get; init; }

    /// <summary>The settings promise that resources which hold data cannot be deleted by an update.</summary>
    public required bool ProtectsState { get; init; }

    /// <summary>The settings promise that every flow has run once, so that its tables exist. Default: no.</summary>
    public bool TablesExist { get; init; }

    /// <summary>Tag keys that every taggable resource carries.</summary>
    public required IReadOnlyList<string> MandatoryTags { get; init; }

    /// <summary>The resources of the given types.</summary>
    public IEnumerable<ResourceFact> OfType(params IEnumerable<string> types)
    {
        var wanted = types.ToHashSet();
        return Resources.Where(resource => wanted.Contains(resource.Type));
    }
}
