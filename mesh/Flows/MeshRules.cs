using Platform.Mesh.Faults;
using Platform.Mesh.Naming;
using Platform.Mesh.Reports;

namespace Platform.Mesh.Flows;

/// <summary>The rules between flows.</summary>
static class MeshRules
{
    /// <summary>Each table is made by one flow of its project, and what a flow reads is made.</summary>
    internal static IEnumerable<Fault> Tables(DataMesh mesh) => mesh.Flows
        .GroupBy(flow => DataMesh.Project(flow.Path))
        .SelectMany(MadeTwice)
        .Concat(mesh.Flows.SelectMany(flow => flow.Reads
            .Where(table => mesh.Maker(flow, table) is null)
            .OrderBy(table => flow.Keys[table].Line)
            .Select(table => About(flow, table, "a table that a flow of its project makes"))));

    /// <summary>The report and the summary of a flow's project are good.</summary>
    internal static IEnumerable<Fault> Queries(Flow flow)
    {
        var (folder, shown) = (flow.ProjectFolder, flow.Path.ProjectFolder);
        try
        {
            ReportFile.Load(folder, shown);
        }
        catch (FaultException e)
        {
            return e.Faults.Concat(SummaryFile.Check(folder, shown));
        }
        return SummaryFile.Check(folder, shown);
    }

    /// <summary>No two flows share the name of a job or pipeline, no two projects that of a schema.</summary>
    internal static IReadOnlyList<Fault> Collisions(IReadOnlyList<Flow> flows, MeshNames names, string file)
    {
        var pipelines = flows.Where(flow => flow.Definition.Kind == FlowKind.Pipeline);
        var schemas = flows.SelectMany(flow => Layers(flow).Select(layer => SchemaName.Of(flow.Path, layer, names)));
        return
        [
            .. Shared("job", flows.Select(flow => (names.Job(flow.Path), flow.Path.Folder))),
            .. Shared("pipeline", pipelines.Select(flow => (names.Pipeline(flow.Path), flow.Path.Folder))),
            .. OrganizationRules.Check(flows, names, file),
            .. Shared("schema", schemas.Select(schema => (schema.FullName, schema.Owner))),
        ];

        IEnumerable<Fault> Shared(string kind, IEnumerable<(string Name, string Owner)> all) => all
            .Distinct()
            .GroupBy(pair => pair.Name, StringComparer.OrdinalIgnoreCase)
            .Where(group => group.Count() > 1)
            .Select(group => new Fault(file, "platform:flows.template", group.Key,
                $"templates that give each {kind} a name of its own; "
                + $"this one is shared by {string.Join(" and ", group.Select(pair => pair.Owner))}"));
    }

    /// <summary>What a flow's schemas are called: the layers, and what a pipeline declares.</summary>
    internal static IEnumerable<string> Layers(Flow flow) =>
        flow.Definition.Schema is { } schema ? [.. Flows.Layers.All, schema] : Flows.Layers.All;

    static IEnumerable<Fault> MadeTwice(IEnumerable<Flow> project) => project
        .SelectMany(flow => flow.Tables.Select(table => (Table: table, Flow: flow)))
        .Where(pair => !TableName.OfIngestion.Contains(pair.Table))
        .GroupBy(pair => pair.Table)
        .SelectMany(group => group.Skip(1).Select(pair => About(pair.Flow, new(null, pair.Table),
            $"a table that no other flow of the project makes: {group.First().Flow.File} does")));

    static Fault About(Flow flow, TableReference table, string allowed) =>
        new(flow.File, flow.Keys[table].Key, $"{table}", allowed) { Line = flow.Keys[table].Line };
}
