namespace Platform.Components.Databricks;

/// <summary>What the cluster policies of an environment allow.</summary>
public sealed record ClusterPolicyLimits
{
    /// <summary>Databricks runtime key, such as 17.3.x-scala2.13.</summary>
    public required string SparkVersion { get; init; }

    /// <summary>Node types that a cluster may use; the first is the default.</summary>
    public required IReadOnlyList<string> NodeTypes { get; init; }

    /// <summary>The most workers that one cluster may have.</summary>
    public required int MaxWorkers { get; init; }

    /// <summary>Minutes without use after which an interactive cluster ends.</summary>
    public required int AutoterminationMinutes { get; init; }

    /// <summary>Tags that every cluster carries.</summary>
    public required IReadOnlyDictionary<string, string> Tags { get; init; }
}
