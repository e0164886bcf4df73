using Platform.Policy.Facts;
using Platform.Policy.Judging;

namespace Platform.Policy.Rules;

/// <summary>
/// Without a back-end endpoint classic compute reaches the control plane from the address of the NAT gateway, and the
/// list of addresses refuses it unless it holds that address. Source:
/// learn.microsoft.com/azure/databricks/security/network/front-end/ip-access-list-workspace.
/// </summary>
public sealed class NodesAdmitted() : PolicyRule(
    "nodes-admitted", Level.Mandatory, Severity.High,
    "Where clusters reach the workspace over the internet, its list of addresses admits the one they come from.",
    "add the NAT gateway's address to the list")
{
    /// <inheritdoc/>
    public override IEnumerable<Violation> Check(StackFacts stack)
    {
        var addresses = stack.OfType(AzureTypes.PublicAddress).Select(address => address.Key).ToHashSet();
        return stack.OfType(AzureTypes.DatabricksWorkspace)
            .Any(workspace => workspace.Inputs["requiredNsgRules"].Text() == "AllRules")
            ? from list in stack.OfType(DatabricksTypes.AddressList)
              where list.Inputs["listType"].Text() == "ALLOW" && !list.Dependencies.Any(addresses.Contains)
              select new Violation(
                  list, "`ipAddresses` lacks the NAT gateway's address, from which clusters come; add it")
            : [];
    }
}
