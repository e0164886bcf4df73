namespace Platform.Policy.Facts;

/// <summary>
/// What the rules judge: the resources of one plan, and what the environment's settings promise about them.
/// </summary>
public sealed record StackFacts
{
    readonly Dictionary<string, ResourceFact> byKey = [];

    /// <summary>All resources but the stack itself.</summary>
    public required IReadOnlyList<ResourceFact> Resources
    {
        get;
        init
        {
            field = value;
            // A plan written by hand may have a key twice; the first one counts.
            byKey = value.GroupBy(resource => resource.Key).ToDictionary(same => same.Key, same => same.First());
            Order = new DependencyOrder(value);
        }
    }

    /// <summary>The settings promise that nothing answers on a public address.</summary>
    public required bool Private { get; init; }

    /// <summary>The settings promise that resources which hold data cannot be deleted by an update.</summary>
    public required bool ProtectsState { get; init; }

    /// <summary>Tag keys that every taggable resource carries.</summary>
    public required IReadOnlyList<string> MandatoryTags { get; init; }

    /// <summary>
    /// Principals that the settings say exist already in the account, so that no resource of the plan makes them: by
    /// the name that inputs use, the number of each in the account; empty where the settings do not say it.
    /// </summary>
    public IReadOnlyDictionary<string, string> Adopted { get; init; } = new Dictionary<string, string>();

    /// <summary>The number in the account of the group that deploys; null: an identity of the plan does.</summary>
    public string? Deployers { get; init; }

    /// <summary>Which resource is made after which.</summary>
    public DependencyOrder Order { get; private init; } = new([]);

    /// <summary>The resources of the given types.</summary>
    public IEnumerable<ResourceFact> OfType(params IEnumerable<string> types)
    {
        var wanted = types.ToHashSet();
        return Resources.Where(resource => wanted.Contains(resource.Type));
    }

    /// <summary>The resources of the given types that an input is made from.</summary>
    public IEnumerable<ResourceFact> Sources(ResourceFact resource, string input, params IEnumerable<string> types)
    {
        var wanted = types.ToHashSet();
        return resource.SourcesOf(input).Select(key => byKey.GetValueOrDefault(key))
            .OfType<ResourceFact>().Where(source => wanted.Contains(source.Type));
    }
}
