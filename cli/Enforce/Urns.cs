using Platform.Policy.Facts;
using Platform.Settings;

namespace Platform.Cli.Enforce;

/// <summary>The engine's names for resources of a plan: the types of all parents stand before their own.</summary>
/// <param name="stack">The stack.</param>
/// <param name="resources">The resources of the plan.</param>
sealed class Urns(string stack, IEnumerable<ResourceFact> resources)
{
    static readonly string Project = SettingsReader.Namespace.TrimEnd(':');

    readonly Dictionary<string, ResourceFact> byKey = resources.ToDictionary(resource => resource.Key);

    /// <summary>The name of a resource; none where the plan does not have it.</summary>
    /// <param name="key">Its type and name.</param>
    public IEnumerable<string> Of(string key) => byKey.TryGetValue(key, out var resource)
        ? [$"urn:pulumi:{stack}::{Project}::{Types(resource)}::{resource.Name}"]
        : [];

    string Types(ResourceFact resource) =>
        resource.Parent is { } parent ? $"{Types(byKey[parent])}${resource.Type}" : resource.Type;
}
