using Platform.Policy.Facts;
using Platform.Policy.Judging;

namespace Platform.Policy.Preconditions;

/// <summary>
/// Databricks writes into the subnets of its nodes when a workspace is made: they are there, and nothing else
/// changes their network meanwhile.
/// </summary>
public sealed class WorkspaceNeedsSubnets() : Precondition(
    "workspace-needs-subnets",
    "A Databricks workspace waits for every subnet of its network.",
    "learn.microsoft.com/azure/databricks/security/network/classic/vnet-inject",
    "let the workspace wait for the last change of the network")
{
    /// <inheritdoc/>
    public override IEnumerable<Need> Needs(StackFacts stack) =>
        from workspace in stack.OfType(AzureTypes.DatabricksWorkspace)
        from network in stack.Sources(workspace, "parameters", "azure-native:network:VirtualNetwork")
        from subnet in stack.OfType("azure-native:network:Subnet")
        where subnet.SourcesOf("virtualNetworkName").Contains(network.Key)
        select new Need(workspace, $"the subnet `{subnet.Name}`", [subnet]);
}
