using Platform.Mesh.Flows;

namespace Platform.Components.Databricks.Flows;

/// <summary>Arguments of <see cref="ProjectNotebooks"/>.</summary>
public sealed record ProjectNotebooksArgs
{
    /// <summary>The folder that files go to, in the environment that the project is deployed to.</summary>
    public required FlowRuntime Runtime { get; init; }

    /// <summary>What all flows have in common.</summary>
    public FlowEnvironment Environment => Runtime.Environment;

    /// <summary>What the project shares in the workspace: its folder, and the modules that notebooks import.</summary>
    public required ProjectFiles Files { get; init; }

    /// <summary>Any flow of the project: its path says which catalog and schemas.</summary>
    public required Flow Flow { get; init; }

    /// <summary>The notebooks, at least one.</summary>
    public required IReadOnlyList<SourceFile> Notebooks { get; init; }
}
