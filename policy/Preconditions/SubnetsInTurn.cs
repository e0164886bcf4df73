using Platform.Policy.Facts;
using Platform.Policy.Judging;

namespace Platform.Policy.Preconditions;

/// <summary>
/// Azure refuses two changes of one network at the same time.
/// </summary>
public sealed class SubnetsInTurn() : Precondition(
    "subnets-in-turn",
    "Subnets of one network are made one after the other.",
    "hashicorp/terraform-provider-azurerm, internal/services/network/subnet_resource.go, locks",
    "let each wait for the one before")
{
    /// <inheritdoc/>
    public override IEnumerable<Need> Needs(StackFacts stack) => InTurn.Of(
        stack.OfType("azure-native:network:Subnet"),
        subnet => InTurn.Target(subnet, "virtualNetworkName", "azure-native:network:VirtualNetwork"));
}
