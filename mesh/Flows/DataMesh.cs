using System.Collections.Immutable;
using Platform.Mesh.Faults;
using Platform.Mesh.Naming;

namespace Platform.Mesh.Flows;

/// <summary>All flows of a repository, and what they share.</summary>
public sealed class DataMesh
{
    readonly Dictionary<string, Dictionary<TableName, Flow>> makers;

    DataMesh(IReadOnlyList<Flow> flows)
    {
        Flows = flows;
        makers = flows.GroupBy(flow => Project(flow.Path)).ToDictionary(
            project => project.Key,
            project => project.SelectMany(flow => flow.Tables.Select(table => (table, flow))).DistinctBy(pair => pair.table).ToDictionary(pair => pair.table, pair => pair.flow));
    }

    /// <summary>The flows, by path.</summary>
    public IReadOnlyList<Flow> Flows { get; }

    /// <summary>Reads every flow below <c>orgs/</c>; what lies below <c>explore/</c> is never deployed.</summary>
    /// <param name="root">The repository.</param>
    /// <exception cref="FaultException">Everything that is wrong with any of them, at once.</exception>
    public static DataMesh Load(string root)
    {
        List<Fault> faults = [];
        List<Flow> flows = [];
        foreach (var folder in Folders(root))
        {
            try
            {
                flows.Add(FlowFile.Read(root, folder));
            }
            catch (FaultException e)
            {
                faults.AddRange(e.Faults);
            }
        }
        var catalog = new DataMesh(flows);
        // A table of a flow that could not be read is not missing.
        if (faults.Count == 0)
        {
            faults.AddRange(catalog.Check());
        }
        return faults.Count == 0 ? catalog : throw new FaultException(faults);
    }

    /// <summary>Reads every flow, for an environment: the names that its templates give must not collide.</summary>
    /// <param name="root">The repository.</param>
    /// <param name="names">The names of the environment.</param>
    /// <param name="file">The settings file that chose the templates, for the faults.</param>
    /// <exception cref="FaultException">Everything that is wrong with any of them, at once.</exception>
    public static DataMesh Load(string root, MeshNames names, string file)
    {
        var catalog = Load(root);
        var faults = catalog.Collisions(names, file);
        return faults.Count == 0 ? catalog : throw new FaultException(faults);
    }

    /// <summary>The flows of a project (<c>energy/powerplants</c>) or a single one (<c>energy/powerplants/prep/grid</c>), by path; none when there is no such.</summary>
    /// <param name="path">As <see cref="FlowPath.ProjectPath"/> or <see cref="FlowPath.ShortPath"/> say.</param>
    public IReadOnlyList<Flow> Find(string path) => [.. Flows.Where(flow => flow.Path.ProjectPath == path || flow.Path.ShortPath == path)];

    /// <summary>
    /// The parameters that stand for tables in a flow's SQL, with the names that they have in one environment: what the flow reads or makes, sorted.
    /// </summary>
    /// <param name="flow">The flow.</param>
    /// <param name="names">The names of the environment.</param>
    public ImmutableSortedDictionary<string, string> TableParameters(Flow flow, MeshNames names) => flow.Reads
        .Concat(flow.Tables.Select(table => new TableReference(null, table)))
        .Distinct()
        .ToImmutableSortedDictionary(table => table.Parameter, table => names.Table(Maker(flow, table)!.Path, table.Table.Layer, table.Table.Table), StringComparer.Ordinal);

    /// <summary>The flow that makes a table; null when none does.</summary>
    /// <param name="reader">The flow that names the table: its project and domain are where it is looked for.</param>
    /// <param name="table">The table.</param>
    public Flow? Maker(Flow reader, TableReference table) =>
        table.Project is null && reader.Tables.Contains(table.Table) ? reader
            : makers.GetValueOrDefault(Project(table.Project is null ? reader.Path : reader.Path with { Project = table.Project }))?.GetValueOrDefault(table.Table);

    /// <summary>The schemas of one environment, sorted: the layers of every project, the extra ones, and what pipelines declare.</summary>
    /// <param name="names">The names of the environment.</param>
    /// <param name="extra">Schemas of every project besides the layers.</param>
    public IReadOnlyList<SchemaName> Schemas(MeshNames names, IReadOnlyList<string> extra) =>
    [
        .. Flows
            .SelectMany(flow => Layers.All.Concat(extra).Concat(flow.Definition.Schema is { } schema ? [schema] : [])
                .Select(db => new SchemaName(names.Catalog(flow.Path), names.Schema(flow.Path, db), flow.Path.Org, flow.Path.Domain, flow.Path.Project, db)))
            .DistinctBy(schema => (schema.Catalog, schema.Schema))
            .OrderBy(schema => schema.Catalog, StringComparer.Ordinal)
            .ThenBy(schema => schema.Schema, StringComparer.Ordinal),
    ];

    /// <summary>Checks that no two flows share the name of a job or pipeline and no two projects that of a schema; names are compared without case.</summary>
    /// <param name="names">The names of the environment.</param>
    /// <param name="file">The settings file that chose the templates, for the faults.</param>
    public IReadOnlyList<Fault> Collisions(MeshNames names, string file)
    {
        return
        [
            .. Shared("job", Flows.Select(flow => (names.Job(flow.Path), flow.Path.Folder))),
            .. Shared("pipeline", Flows.Where(flow => flow.Definition.Kind == FlowKind.Pipeline).Select(flow => (names.Pipeline(flow.Path), flow.Path.Folder))),
            .. Shared("schema", Flows.SelectMany(flow => Layers.All.Concat(flow.Definition.Schema is { } schema ? [schema] : [])
                .Select(db => ($"{names.Catalog(flow.Path)}.{names.Schema(flow.Path, db)}", $"{Project(flow.Path)}: {db}")))),
        ];

        IEnumerable<Fault> Shared(string kind, IEnumerable<(string Name, string Owner)> all) => all
            .Distinct()
            .GroupBy(pair => pair.Name, StringComparer.OrdinalIgnoreCase)
            .Where(group => group.Count() > 1)
            .Select(group => new Fault(file, "platform:flows.template", group.Key, $"templates that give each {kind} a name of its own; this one is shared by {string.Join(" and ", group.Select(pair => pair.Owner))}"));
    }

    static string Project(FlowPath path) => $"{path.Org}/{path.Domain}/{path.Project}";

    static IEnumerable<string> Folders(string root)
    {
        var orgs = Path.Combine(root, "orgs");
        return !Directory.Exists(orgs) ? [] : Directory
            .EnumerateFiles(orgs, FlowFile.Name, SearchOption.AllDirectories)
            .Select(file => Path.GetDirectoryName(file)!)
            .Where(folder => !folder.Replace('\\', '/').Contains("/explore/", StringComparison.OrdinalIgnoreCase))
            .Order(StringComparer.Ordinal);
    }

    IEnumerable<Fault> Check()
    {
        foreach (var project in Flows.GroupBy(flow => Project(flow.Path)))
        {
            var twice = project.SelectMany(flow => flow.Tables.Select(table => (Table: table, Flow: flow)))
                .Where(pair => pair.Table != FlowTables.IngestErrors)
                .GroupBy(pair => pair.Table)
                .SelectMany(group => group.Skip(1).Select(pair => About(pair.Flow, new(null, pair.Table), $"a table that no other flow of the project makes: {group.First().Flow.File} does")));
            foreach (var fault in twice)
            {
                yield return fault;
            }
        }
        foreach (var flow in Flows)
        {
            foreach (var table in flow.Reads.Where(table => Maker(flow, table) is null).OrderBy(table => flow.Keys[table].Line))
            {
                yield return About(flow, table, "a table that a flow of its project makes");
            }
        }
    }

    static Fault About(Flow flow, TableReference table, string allowed) => new(flow.File, flow.Keys[table].Key, $"{table}", allowed) { Line = flow.Keys[table].Line };
}
