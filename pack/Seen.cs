using Platform.Pack.Wire;
using Platform.Policy.Facts;

namespace Platform.Pack;

/// <summary>
/// Facts from what the engine shows. It shows each resource twice: alone, with its inputs; and at the end among all,
/// with what it depends on, but with outputs, and none for some. So inputs are kept until then.
/// </summary>
sealed class Seen
{
    // The stack is no resource of a plan, and a default provider nobody's doing.
    const string Stack = "pulumi:pulumi:Stack";

    // What the protocol has no member for; and besides, what it has for a resource among all only.
    static readonly HashSet<string> HiddenAlways =
        [nameof(ResourceFact.RetainOnDelete), nameof(ResourceFact.ReplaceOnChanges), nameof(ResourceFact.Aliases)];
    static readonly HashSet<string> HiddenAlone =
    [
        .. HiddenAlways,
        nameof(ResourceFact.Parent), nameof(ResourceFact.DependsOn), nameof(ResourceFact.PropertyDependencies),
    ];

    readonly Dictionary<string, ResourceFact> alone = [];

    /// <summary>A resource alone; null for one that is no part of a plan.</summary>
    public ResourceFact? Resource(AnalyzeRequest request) => IsPlanned(request.Type, request.Urn)
        ? alone[request.Urn] = Fact(request)
        : null;

    /// <summary>All resources, in the order of a plan.</summary>
    public IReadOnlyList<ResourceFact> All(IEnumerable<AnalyzerResource> resources) =>
    [
        .. resources.Where(resource => IsPlanned(resource.Type, resource.Urn)).Select(Joined)
            .OrderBy(fact => fact.Type, StringComparer.Ordinal).ThenBy(fact => fact.Name, StringComparer.Ordinal),
    ];

    static bool IsPlanned(string type, string urn) => type != Stack
        && !(type.StartsWith("pulumi:providers:", StringComparison.Ordinal)
            && Urn.NameOf(urn).StartsWith("default", StringComparison.Ordinal));

    static ResourceFact Fact(AnalyzeRequest request) => new()
    {
        Hidden = HiddenAlone,
        Type = request.Type,
        Name = Urn.NameOf(request.Urn),
        Inputs = Values.Read(request.Properties),
        Provider = request.Provider is { Urn: { Length: > 0 } urn } && IsPlanned("pulumi:providers:", urn)
            ? Urn.KeyOf(urn)
            : null,
        Protect = request.Options?.Protect is true,
        IgnoreChanges = request.Options?.IgnoreChanges.ToArray() ?? [],
        DeleteBeforeReplace = request.Options is { DeleteBeforeReplaceDefined: true } options
            ? options.DeleteBeforeReplace
            : null,
        CustomTimeouts = Timeouts(request.Options?.CustomTimeouts),
    };

    ResourceFact Joined(AnalyzerResource resource)
    {
        var fact = alone.GetValueOrDefault(resource.Urn) ?? Fact(new AnalyzeRequest
        {
            Type = resource.Type,
            Urn = resource.Urn,
            Properties = resource.Properties,
            Options = resource.Options,
            Provider = resource.Provider,
        });
        var sources = resource.PropertyDependencies.ToDictionary(one => one.Key, one => Keys(one.Value.Urns));
        return fact with
        {
            Hidden = HiddenAlways,
            Parent = resource.Parent.Length == 0 || Urn.TypeOf(resource.Parent) == Stack
                ? null
                : Urn.KeyOf(resource.Parent),
            PropertyDependencies = sources,
            DependsOn = [.. Keys(resource.Dependencies).Except(sources.Values.SelectMany(keys => keys))],
        };
    }

    static IReadOnlyList<string> Keys(IEnumerable<string> urns) =>
        [.. urns.Select(Urn.KeyOf).Distinct().Order(StringComparer.Ordinal)];

    static Dictionary<string, string> Timeouts(CustomTimeouts? timeouts) => timeouts is null
        ? []
        : new[] { ("create", timeouts.Create), ("update", timeouts.Update), ("delete", timeouts.Delete) }
            .Where(one => one.Item2 > 0).ToDictionary(one => one.Item1, one => $"{one.Item2}s");
}
