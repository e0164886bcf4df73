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
            project => project
                .SelectMany(flow => flow.Tables.Select(table => (table, flow)))
                .DistinctBy(pair => pair.table)
                .ToDictionary(pair => pair.table, pair => pair.flow));
    }

    /// <summary>The flows, by path.</summary>
    public IReadOnlyList<Flow> Flows { get; }

    /// <summary>The flows, and as what they are tried out: a project has schemas of its own for that.</summary>
    public IReadOnlyList<Flow> WithTried =>
        [.. Flows, .. Flows.Where(flow => flow.Definition.Integration is not null).Select(AsTried)];

    /// <summary>Reads every flow below <c>orgs/</c>; what lies below <c>explore/</c> is never deployed.</summary>
    /// <param name="root">The repository.</param>
    /// <exception cref="FaultException">
    /// Everything that is wrong with any of them, and with the reports and notebooks of their projects, at once.
    /// </exception>
    public static DataMesh Load(string root)
    {
        var faults = new FaultList();
        var read = Folders(root).Select(folder => faults.Try(() => FlowFile.Read(root, folder)));
        var mesh = new DataMesh([.. read.OfType<Flow>()]);
        // A table of a flow that could not be read is not missing.
        if (faults.IsEmpty)
        {
            faults.Add(MeshRules.Tables(mesh));
            faults.Add(IntegrationRules.Between(mesh));
            faults.Add(mesh.Flows.GroupBy(flow => flow.ProjectFolder).SelectMany(project =>
                new ProjectRules([.. project]).Check()));
            faults.Add(mesh.Flows.DistinctBy(flow => flow.ProjectFolder).SelectMany(flow =>
                NotebookRules.Check(mesh, flow)));
        }

        faults.Add(mesh.Flows.DistinctBy(flow => flow.ProjectFolder).SelectMany(MeshRules.Queries));
        faults.ThrowIfAny();
        return mesh;
    }

    /// <summary>The flows that one environment has: those that try out a project are not everywhere.</summary>
    /// <param name="environment">Its name.</param>
    public DataMesh In(string environment) => new([.. Flows.Where(flow =>
        flow.Definition.Integration is not { } integration || integration.Environments.Contains(environment))]);

    /// <summary>This mesh while a flow tries out its project, whose names are others then.</summary>
    /// <param name="integration">The flow.</param>
    public DataMesh TriedBy(Flow integration) => new([.. Flows.Select(flow =>
        Project(flow.Path) == Project(integration.Path) ? AsTried(flow) : flow)]);

    /// <summary>This mesh, once the names that an environment's templates give are found not to collide.</summary>
    /// <param name="names">The names of the environment.</param>
    /// <param name="file">The settings file that chose the templates, for the faults.</param>
    /// <exception cref="FaultException">Names collide.</exception>
    public DataMesh Named(MeshNames names, string file)
    {
        var faults = Collisions(names, file);
        return faults.Count == 0 ? this : throw new FaultException(faults);
    }

    /// <summary>
    /// The flows of a project (<c>energy/powerplants</c>) or a single one (<c>energy/powerplants/prep/grid</c>),
    /// by path; none when there is no such.
    /// </summary>
    /// <param name="path">As <see cref="FlowPath.ProjectPath"/> or <see cref="FlowPath.ShortPath"/> say.</param>
    public IReadOnlyList<Flow> Find(string path) =>
        [.. Flows.Where(flow => flow.Path.ProjectPath == path || flow.Path.ShortPath == path)];

    /// <summary>
    /// The parameters that stand for tables in a flow's SQL, with the names that they have in one environment:
    /// what the flow reads or makes, sorted.
    /// </summary>
    /// <param name="flow">The flow.</param>
    /// <param name="names">The names of the environment.</param>
    public ImmutableSortedDictionary<string, string> TableParameters(Flow flow, MeshNames names) => flow.Reads
        .Concat(flow.Tables.Select(table => new TableReference(null, table)))
        .Distinct()
        .ToImmutableSortedDictionary(
            table => table.Parameter,
            table => names.Table(Maker(flow, table)!.Path, table.Table.Layer, table.Table.Table),
            StringComparer.Ordinal);

    /// <summary>The flow that makes a table; null when none does.</summary>
    /// <param name="reader">The flow that names the table: it is looked for in its project and domain.</param>
    /// <param name="table">The table.</param>
    public Flow? Maker(Flow reader, TableReference table)
    {
        if (table.Project is null && reader.Tables.Contains(table.Table))
        {
            return reader;
        }
        var place = table.Project is null ? reader.Path : reader.Path with { Project = table.Project };
        return makers.GetValueOrDefault(Project(place))?.GetValueOrDefault(table.Table);
    }

    /// <summary>
    /// The schemas of one environment, sorted: the layers of every project, the extra ones, and those that
    /// pipelines declare.
    /// </summary>
    /// <param name="names">The names of the environment.</param>
    /// <param name="extra">Schemas of every project besides the layers.</param>
    public IReadOnlyList<SchemaName> Schemas(MeshNames names, IReadOnlyList<string> extra) =>
    [
        .. WithTried
            .SelectMany(flow => MeshRules.Layers(flow)
                .Concat(extra)
                .Select(layer => SchemaName.Of(flow.Path, layer, names)))
            .DistinctBy(schema => schema.FullName)
            .OrderBy(schema => schema.Catalog, StringComparer.Ordinal)
            .ThenBy(schema => schema.Schema, StringComparer.Ordinal),
    ];

    /// <summary>
    /// Checks that no two flows share the name of a job or pipeline, and no two projects that of a schema;
    /// names are compared without case.
    /// </summary>
    /// <param name="names">The names of the environment.</param>
    /// <param name="file">The settings file that chose the templates, for the faults.</param>
    public IReadOnlyList<Fault> Collisions(MeshNames names, string file) =>
        MeshRules.Collisions(WithTried, names, file);

    /// <summary>A flow with the names that it has while its project is tried out.</summary>
    public static Flow AsTried(Flow flow) => flow with { Path = Integration.PlaceOf(flow.Path) };

    /// <summary>A project within a repository.</summary>
    internal static string Project(FlowPath path) => $"{path.Org}/{path.Domain}/{path.Project}";

    static IEnumerable<string> Folders(string root)
    {
        var orgs = Path.Combine(root, "orgs");
        return !Directory.Exists(orgs) ? [] : Directory
            .EnumerateFiles(orgs, FlowFile.Name, SearchOption.AllDirectories)
            .Select(file => Path.GetDirectoryName(file)!)
            .Where(folder => !folder.Replace('\\', '/').Contains("/explore/", StringComparison.OrdinalIgnoreCase))
            .Order(StringComparer.Ordinal);
    }
}
