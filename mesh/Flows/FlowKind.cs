namespace Platform.Mesh.Flows;

/// <summary>What a flow becomes on Databricks.</summary>
public enum FlowKind
{
    /// <summary>A job with tasks.</summary>
    Job,

    /// <summary>A declarative pipeline.</summary>
    Pipeline,
}
