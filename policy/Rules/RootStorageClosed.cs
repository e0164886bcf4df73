using Platform.Policy.Facts;
using Platform.Policy.Judging;

namespace Platform.Policy.Rules;

/// <summary>
/// The root storage of a workspace is an account that Databricks makes; its firewall is a switch of the workspace.
/// Source: learn.microsoft.com/azure/databricks/security/network/storage/firewall-support.
/// </summary>
public sealed class RootStorageClosed() : ValuesRule(
    "root-storage-closed", Level.Mandatory, Severity.High,
    "Where settings say private, the root storage of a Databricks workspace has its firewall on.",
    "set `defaultStorageFirewall` to `Enabled`", "NS-2")
{
    /// <inheritdoc/>
    public override bool AsksSettings => true;

    /// <inheritdoc/>
    public override IReadOnlyList<RequiredValue> Values { get; } =
    [
        new(AzureTypes.DatabricksWorkspace, "defaultStorageFirewall", "Enabled"),
    ];

    /// <inheritdoc/>
    protected override bool Applies(StackFacts stack) => stack.Private;
}
