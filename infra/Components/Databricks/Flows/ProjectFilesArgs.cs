using Platform.Mesh.Flows;

namespace Platform.Components.Databricks.Flows;

/// <summary>Arguments of <see cref="ProjectFiles"/>.</summary>
public sealed record ProjectFilesArgs
{
    /// <summary>The folder that files go to, in the environment that the project is deployed to.</summary>
    public required FlowRuntime Runtime { get; init; }

    /// <summary>Any flow of the project: its path says which project it is.</summary>
    public required Flow Flow { get; init; }
}
