using Platform.Mesh.Faults;
using Platform.Mesh.Flows;
using Platform.Mesh.Reports;

namespace Platform.Mesh.Resolved;

/// <summary>A project as the local run takes it.</summary>
public sealed record ResolvedProject
{
    /// <summary>Its path, as commands take it: <c>energy/powerplants</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Its folder on disk, absolute.</summary>
    public required string Folder { get; init; }

    /// <summary>The repository on disk, absolute.</summary>
    public required string Repository { get; init; }

    /// <summary>Its flows: their tables are what SQL can name.</summary>
    public required IReadOnlyList<ResolvedFlow> Flows { get; init; }

    /// <summary>What it shows of its tables; null where it has no report.</summary>
    public required ReportDefinition? Report { get; init; }

    /// <summary>Resolves the flows of one project.</summary>
    /// <param name="flows">At least one.</param>
    /// <exception cref="FaultException">The report is wrong.</exception>
    public static ResolvedProject Of(IReadOnlyList<Flow> flows) => new()
    {
        Name = flows[0].Path.ProjectPath,
        Folder = flows[0].ProjectFolder,
        Repository = flows[0].Repository,
        Flows = [.. flows.Select(ResolvedFlow.Of)],
        Report = ReportFile.Load(flows[0].ProjectFolder, flows[0].Path.ProjectFolder),
    };

    /// <summary>
    /// Its flows but those that try it out, or the one of that path, with all that it tries out; none where there is
    /// no such.
    /// </summary>
    /// <param name="path">As <see cref="Name"/> or <see cref="ResolvedFlow.Flow"/> say.</param>
    public IReadOnlyList<ResolvedFlow> Find(string path) =>
        [.. Flows.Where(flow => path == flow.Flow || (flow.Integration is null && (path == Name || IsTriedBy(path))))];

    bool IsTriedBy(string path) => Flows.Any(flow => flow.Flow == path && flow.Integration is not null);
}
