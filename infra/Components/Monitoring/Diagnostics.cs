using Platform.Components.Facts;
using Pulumi;
using Pulumi.AzureNative.Monitor;
using Pulumi.AzureNative.Monitor.Inputs;

namespace Platform.Components.Monitoring;

/// <summary>The one way a resource is made to log.</summary>
/// <param name="workspaceId">Resource id of the Log Analytics workspace.</param>
public sealed class Diagnostics(Output<string> workspaceId)
{
    /// <summary>Sends all of <paramref name="source"/> about <paramref name="target"/> to the workspace.</summary>
    /// <param name="owner">Component that owns the target; parent of the setting.</param>
    /// <param name="part">Short form of the target within the owner; empty for its main resource.</param>
    /// <param name="target">Resource id.</param>
    /// <param name="source">What the target can send.</param>
    internal DiagnosticSetting Send(PlatformComponent owner, string part, Output<string> target, LogSource source) =>
        new($"{owner.LogicalName}{(part.Length > 0 ? "-" : "")}{part}-diagnostics", new DiagnosticSettingArgs
        {
            // A setting outlives a resource that is deleted past the program, and applies to the next one of that
            // name: the provider then refuses to make this one ("already exists"), and a second name would double the
            // logs. docs/destroy-and-roll-back.md says how to remove what is left.
            Name = "platform",
            ResourceUri = source.Path.Length == 0 ? target : Output.Format($"{target}{source.Path}"),
            WorkspaceId = workspaceId,
            // Tables per kind of resource instead of the one wide AzureDiagnostics.
            LogAnalyticsDestinationType = "Dedicated",
            Logs = [new DiagnosticsLogSettingsArgs { CategoryGroup = DiagnosticCategories.AllLogs, Enabled = true }],
            Metrics = source.Metrics
                ? [new DiagnosticsMetricSettingsArgs { Category = DiagnosticCategories.AllMetrics, Enabled = true }]
                : [],
        }, owner.Child());
}
