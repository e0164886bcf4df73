using Platform.Model.Mesh;

namespace Platform.Model.Flows;

/// <summary>A folder that holds a workload: what <c>docs/flows.md</c> describes.</summary>
public sealed record Flow
{
    /// <summary>Its place in the mesh, which names everything made from it.</summary>
    public required FlowPath Path { get; init; }

    /// <summary>The folder on disk, absolute.</summary>
    public required string Folder { get; init; }

    /// <summary>What <c>deployment.yml</c> says.</summary>
    public required FlowDefinition Definition { get; init; }

    /// <summary>Every file of the folder, relative to it, with <c>/</c>, sorted; <c>deployment.yml</c> and hidden files are not among them.</summary>
    public required IReadOnlyList<string> Files { get; init; }

    /// <summary>The text of one of its files.</summary>
    /// <param name="file">Relative to the folder.</param>
    public string Read(string file) => File.ReadAllText(System.IO.Path.Combine(Folder, file));

    /// <summary>The tables that this flow makes, as <c>layer.table</c>, sorted: what it ingests, its SQL files that are no temp views, what its Python returns.</summary>
    public required IReadOnlyList<TableName> Tables { get; init; }
}
