using System.Runtime.CompilerServices;

namespace Platform.Policy.Facts;

/// <summary>
/// What the rules judge: the resources of one plan, and what the environment's settings promise about them.
/// </summary>
public sealed record StackFacts
{
    readonly Dictionary<string, ResourceFact> byKey = [];
    readonly ILookup<string, ResourceFact> byType = Array.Empty<ResourceFact>().ToLookup(resource => resource.Type);
    readonly Lazy<DependencyOrder> order = new(() => new DependencyOrder([]));

    /// <summary>All resources but the stack itself.</summary>
    public required IReadOnlyList<ResourceFact> Resources
    {
        get;
        init
        {
            field = value;
            // A plan written by hand may have a key twice; the first one counts.
            byKey = value.GroupBy(resource => resource.Key).ToDictionary(same => same.Key, same => same.First());
            byType = value.ToLookup(resource => resource.Type);
            order = new(() => new DependencyOrder(value));
        }
    }

    /// <summary>
    /// Names of the promises below that whoever judges was not given: each throws a <see cref="NotGivenException"/>.
    /// Default: none.
    /// </summary>
    public IReadOnlySet<string> Hidden { get; init; } = new HashSet<string>();

    /// <summary>The settings promise that nothing answers on a public address.</summary>
    public required bool Private { get => Given(field); init; }

    /// <summary>The settings promise that resources which hold data cannot be deleted by an update.</summary>
    public required bool ProtectsState { get => Given(field); init; }

    /// <summary>The settings promise that every flow has run once, so that its tables exist. Default: no.</summary>
    public bool TablesExist { get => Given(field); init; }

    /// <summary>Tag keys that every taggable resource carries.</summary>
    public required IReadOnlyList<string> MandatoryTags { get => Given(field); init; }

    /// <summary>
    /// Principals that the settings say exist already in the account, so that no resource of the plan makes them: by
    /// the name that inputs use, the number of each in the account; empty where the settings do not say it.
    /// </summary>
    public IReadOnlyDictionary<string, string> Adopted
    {
        get => Given(field);
        init;
    } = new Dictionary<string, string>();

    /// <summary>
    /// The settings say what brings the members of Entra's groups into the Databricks account. Default: they do not.
    /// </summary>
    public bool MembersArrive { get => Given(field); init; }

    /// <summary>It brings groups in groups and service principals too. Default: it does not.</summary>
    public bool MembersArriveWhole { get => Given(field); init; }

    /// <summary>The name of the group that administers; null: the settings do not say it.</summary>
    public string? Administrators { get => Given(field); init; }

    /// <summary>The number in the account of the group that deploys; null: an identity of the plan does.</summary>
    public string? Deployers { get => Given(field); init; }

    /// <summary>
    /// By rule and parameter, <c>flows-logged.days</c>: numbers that the environment chooses. Default: each rule's own.
    /// </summary>
    public IReadOnlyDictionary<string, int> Parameters { get; init; } = new Dictionary<string, int>();

    /// <summary>Which resource is made after which.</summary>
    public DependencyOrder Order => order.Value;

    /// <summary>The resources of a type.</summary>
    public IEnumerable<ResourceFact> OfType(string type) => byType[type];

    /// <summary>The resources of the given types, in the order of the plan.</summary>
    public IEnumerable<ResourceFact> OfType(params IEnumerable<string> types)
    {
        var wanted = types.ToHashSet();
        return Resources.Where(resource => wanted.Contains(resource.Type));
    }

    /// <summary>The resources of the given types that an input is made from.</summary>
    public IEnumerable<ResourceFact> Sources(ResourceFact resource, string input, params IEnumerable<string> types) =>
        from key in resource.SourcesOf(input)
        where byKey.ContainsKey(key)
        let source = byKey[key]
        where types.Contains(source.Type)
        select source;

    T Given<T>(T promise, [CallerMemberName] string name = "") => Hidden.Contains(name)
        ? throw new NotGivenException(
            "the settings are not given; `platform policy config` writes them for `--policy-pack-config`")
        : promise;
}
