using Platform.Policy.Facts;
using Platform.Policy.Judging;

namespace Platform.Policy.Rules;

/// <summary>
/// Serverless compute comes from Databricks' network, which a closed firewall refuses: it reaches storage and Event
/// Hubs by the private endpoints of the network connectivity configuration that its workspace is bound to. The root
/// storage of the workspace needs two (databricks/terraform-provider-databricks, mws_ncc_private_endpoint_rule.md), as
/// does a lake; file events also need the queue.
/// </summary>
public sealed class ServerlessReaches() : PolicyRule(
    "serverless-reaches", Level.Mandatory, Severity.High,
    "Serverless compute has a private endpoint rule to every closed service that it uses.",
    "make an `MwsNccPrivateEndpointRule` to the service", "NS-2")
{
    const string EndpointRule = "databricks:index/mwsNccPrivateEndpointRule:MwsNccPrivateEndpointRule";

    /// <inheritdoc/>
    public override IEnumerable<Violation> Check(StackFacts stack)
    {
        if (!ServerlessCompute.Of(stack).Any())
        {
            return [];
        }

        var rules = stack.OfType(EndpointRule).ToArray();
        var inside = stack.Resources
            .Where(resource => resource.Type.StartsWith("databricks:", StringComparison.Ordinal))
            .Except(rules)
            .ToArray();
        return
        [
            .. from workspace in stack.OfType(AzureTypes.DatabricksWorkspace)
               where !stack.OfType(DatabricksTypes.NetworkBinding).Any()
               select new Violation(workspace, "no `MwsNccBinding` binds it to a network connectivity configuration"),
            .. from workspace in stack.OfType(AzureTypes.DatabricksWorkspace)
               where workspace.Inputs["defaultStorageFirewall"].Text() == "Enabled"
               let root = workspace.Inputs.At("parameters.storageAccountName.value").Text()
               from missing in Missing(workspace, ["dfs", "blob"], rules.Where(rule => Names(rule, root)))
               select missing,
            .. from account in stack.OfType(AzureTypes.StorageAccount)
               where account.Inputs.At("networkRuleSet.defaultAction").Text() == "Deny"
               let users = inside.Where(user => user.Dependencies.Contains(account.Key)).ToArray()
               where users.Length > 0
               from missing in Missing(account, Groups(users), rules.Where(rule => Leads(rule, account)))
               select missing,
            .. from hub in stack.OfType(AzureTypes.EventHubNamespace)
               where inside.Any(user => user.Dependencies.Contains(hub.Key)) || IsReadByConnector(hub)
               from missing in Missing(hub, ["namespace"], rules.Where(rule => Leads(rule, hub)))
               select missing,
        ];

        // By a credential of Databricks, over the connector whose identity has a role on a hub of the namespace.
        bool IsReadByConnector(ResourceFact space)
        {
            var within = stack.OfType(AzureTypes.EventHub)
                .Where(hub => hub.Dependencies.Contains(space.Key))
                .Append(space)
                .Select(hub => hub.Key)
                .ToHashSet();
            var connectors = stack.OfType(AzureTypes.AccessConnector)
                .Select(connector => connector.Key)
                .Where(key => inside.Any(user => user.Dependencies.Contains(key)))
                .ToHashSet();
            return stack.OfType(AzureTypes.RoleAssignment).Any(role =>
                role.Dependencies.Any(within.Contains) && role.Dependencies.Any(connectors.Contains));
        }
    }

    static string[] Groups(IEnumerable<ResourceFact> users) =>
        users.Any(user => user.Inputs["enableFileEvents"].Text() == "true")
            ? ["dfs", "blob", "queue"]
            : ["dfs", "blob"];

    static bool Leads(ResourceFact rule, ResourceFact target) => rule.Dependencies.Contains(target.Key);

    static bool Names(ResourceFact rule, string? account) => account is not null
        && rule.Inputs["resourceId"].Text()?.EndsWith($"/{account}", StringComparison.Ordinal) == true;

    static IEnumerable<Violation> Missing(
        ResourceFact target, IEnumerable<string> groups, IEnumerable<ResourceFact> rules)
    {
        string[] missing = [.. groups.Except(rules.Select(rule => rule.Inputs["groupId"].Text() ?? ""))];
        if (missing.Length > 0)
        {
            yield return new Violation(
                target,
                "serverless compute uses it, and no `MwsNccPrivateEndpointRule` leads to "
                + string.Join(", ", missing));
        }
    }
}
