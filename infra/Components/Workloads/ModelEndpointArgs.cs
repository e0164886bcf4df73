using Platform.Components.Databricks.Flows;
using Platform.Settings;

namespace Platform.Components.Workloads;

/// <summary>Arguments of <see cref="ModelEndpoint"/>.</summary>
public sealed record ModelEndpointArgs
{
    /// <summary>What all flows have in common: the names of what they make, and who may use it.</summary>
    public required FlowEnvironment Environment { get; init; }

    /// <summary>Which version of which model.</summary>
    public required ServingSettings Settings { get; init; }
}
