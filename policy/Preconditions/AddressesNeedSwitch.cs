using Platform.Policy.Facts;
using Platform.Policy.Judging;

namespace Platform.Policy.Preconditions;

/// <summary>
/// A list of addresses counts once the workspace looks at lists.
/// </summary>
public sealed class AddressesNeedSwitch() : Precondition(
    "addresses-need-switch",
    "Lists of allowed addresses wait for the workspace to look at them.",
    "terraform-provider-databricks, docs/resources/ip_access_list.md",
    "pass the workspace's configuration to its options")
{
    /// <inheritdoc/>
    public override IEnumerable<Need> Needs(StackFacts stack) =>
        from list in stack.OfType(DatabricksTypes.AddressList)
        select new Need(list, "`enableIpAccessLists`",
        [
            .. stack.OfType(DatabricksTypes.WorkspaceConf)
                .Where(one => one.Inputs["customConfig"].At("enableIpAccessLists").Text() == "true"),
        ]);
}
