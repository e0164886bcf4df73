using Platform.Policy.Facts;
using Platform.Policy.Judging;

namespace Platform.Policy.Rules;

/// <summary>
/// A namespace of Event Hubs keeps its firewall in a resource of its own: without one, the namespace answers everybody.
/// Source: learn.microsoft.com/azure/event-hubs/event-hubs-ip-filtering.
/// </summary>
public sealed class NamespacesGuarded() : PolicyRule(
    "namespaces-guarded", Level.Mandatory, Severity.Critical,
    "An Event Hubs namespace that is not closed to the internet has a set of network rules.",
    "close it, or add a `NamespaceNetworkRuleSet` with `defaultAction` `Deny`", "NS-1", "NS-2")
{
    /// <inheritdoc/>
    public override IEnumerable<Violation> Check(StackFacts stack)
    {
        const string rules = AzureTypes.NamespaceRules;
        var covered = stack.OfType(rules).SelectMany(set => set.SourcesOf("namespaceName")).ToHashSet();
        return from hub in stack.OfType(AzureTypes.EventHubNamespace)
               let access = hub.Inputs["publicNetworkAccess"]
               where access.Text() != "Disabled" && !covered.Contains(hub.Key)
               select new Violation(
                   hub, $"`publicNetworkAccess` is {access.Shown()} and no `{rules}` names it; add one with "
                   + "`defaultAction` `Deny`")
               {
                   NotJudged = access.IsMark(),
               };
    }
}
