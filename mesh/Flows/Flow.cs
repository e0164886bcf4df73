using Platform.Mesh.Contracts;
using Platform.Mesh.Naming;
using Platform.Mesh.Sql;

namespace Platform.Mesh.Flows;

/// <summary>A folder that holds a workload: what <c>docs/flows.md</c> describes.</summary>
public sealed record Flow
{
    /// <summary>Its place in the mesh, which names everything made from it.</summary>
    public required FlowPath Path { get; init; }

    /// <summary>The folder on disk, absolute.</summary>
    public required string Folder { get; init; }

    /// <summary>The folder of its project on disk, absolute.</summary>
    public string ProjectFolder => Path.ProjectFolderOf(Folder);

    /// <summary>The repository on disk, absolute.</summary>
    public string Repository => FlowPath.Above(Folder, Path.Folder);

    /// <summary>Its <c>deployment.yml</c>, relative to the repository.</summary>
    public required string File { get; init; }

    /// <summary>What <c>deployment.yml</c> says.</summary>
    public required FlowDefinition Definition { get; init; }

    /// <summary>The line of a key of <c>deployment.yml</c>, such as <c>tasks[1].emits</c>.</summary>
    public required Func<string, int?> LineOf { get; init; }

    /// <summary>Whether any of it runs on serverless compute; alerts do, on the warehouse.</summary>
    public bool IsServerless => Definition.Serverless == true || Definition.Alerts.Count > 0
        || Definition.Tasks.Any(task => task.Serverless == true);

    /// <summary>
    /// Every file of the folder, relative to it, with <c>/</c>, sorted; <c>deployment.yml</c>, contracts and hidden
    /// files are not among them.
    /// </summary>
    public required IReadOnlyList<string> Files { get; init; }

    /// <summary>What each table that it makes is declared to be; none of a pipeline, whose SQL says it.</summary>
    public required IReadOnlyDictionary<TableName, ContractTable> Contracts { get; init; }

    /// <summary>
    /// The tables that it makes, sorted: what it ingests (and the tables of files), its SQL files that are no
    /// temp views, what its Python returns.
    /// </summary>
    public required IReadOnlyList<TableName> Tables { get; init; }

    /// <summary>The tables that its SQL, Python, gates and trigger name, its own among them; sorted.</summary>
    public required IReadOnlyList<TableReference> Reads { get; init; }

    /// <summary>Where each of these tables is first named: a key of <c>deployment.yml</c>, and its line.</summary>
    public required IReadOnlyDictionary<TableReference, (string Key, int? Line)> Keys { get; init; }

    /// <summary>One of its SQL files.</summary>
    /// <param name="file">Relative to the folder.</param>
    public SqlScript Script(string file) => SqlScript.Read($"{Path.Folder}/{file}", Read(file));

    /// <summary>The text of one of its files.</summary>
    /// <param name="file">Relative to the folder.</param>
    public string Read(string file) => System.IO.File.ReadAllText(System.IO.Path.Combine(Folder, file));
}
