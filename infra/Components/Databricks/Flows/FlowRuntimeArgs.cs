namespace Platform.Components.Databricks.Flows;

/// <summary>Arguments of <see cref="FlowRuntime"/>.</summary>
public sealed record FlowRuntimeArgs
{
    /// <summary>What all flows have in common.</summary>
    public required FlowEnvironment Environment { get; init; }

    /// <summary>The repository's root on disk.</summary>
    public required string Repository { get; init; }
}
