using Platform.Settings;
using Pulumi.AzureNative.Resources;

namespace Platform.Components.Monitoring;

/// <summary>Arguments of <see cref="Observability"/>.</summary>
public sealed record ObservabilityArgs
{
    /// <inheritdoc cref="PlatformComponent.Context"/>
    public required PlatformContext Context { get; init; }

    /// <summary>Resource group of the workspace, the action group and the alerts.</summary>
    public required ResourceGroup ResourceGroup { get; init; }

    /// <summary>Log workspace and receivers.</summary>
    public required MonitoringSettings Settings { get; init; }

    /// <summary>Amount, start and thresholds.</summary>
    public required BudgetSettings Budget { get; init; }
}
