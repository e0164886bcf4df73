using Platform.Mesh.Faults;
using Platform.Mesh.Naming;

namespace Platform.Mesh.Flows;

/// <summary>What two organisations must not share.</summary>
static class OrganizationRules
{
    /// <summary>A catalog, for its grants are one list; and a folder of the lake, where files land.</summary>
    internal static IEnumerable<Fault> Check(IReadOnlyList<Flow> flows, MeshNames names, string file) =>
    [
        .. Shared(flows, flow => names.Catalog(flow.Path)).Select(catalog =>
            new Fault(file, "platform:flows.names.catalog", catalog.Key,
                "a pattern that gives each organisation a catalog of its own, such as {env}_{org}_{domain}; this one "
                + $"is shared by {string.Join(" and ", catalog.Select(flow => $"orgs/{flow.Path.Org}"))}")),
        .. Shared(flows, flow => flow.Path.ProjectPath).Select(project =>
            new Fault(project.Last().Path.ProjectFolder, "", project.Key,
                $"a project whose domain and name {project.First().Path.ProjectFolder} does not have: their files "
                + "would land in one folder")),
    ];

    // One flow of each organisation.
    static IEnumerable<IGrouping<string, Flow>> Shared(IReadOnlyList<Flow> flows, Func<Flow, string> key) => flows
        .DistinctBy(flow => (key(flow).ToLowerInvariant(), flow.Path.Org))
        .OrderBy(flow => flow.Path.Org, StringComparer.Ordinal)
        .GroupBy(key, StringComparer.OrdinalIgnoreCase)
        .Where(group => group.Count() > 1);
}
