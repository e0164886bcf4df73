using System.Text.Json.Nodes;
using Platform.Policy.Facts;
using Platform.Policy.Judging;

namespace Platform.Policy.Rules;

/// <summary>
/// Every taggable resource carries the mandatory tags, so that cost and ownership can be read off the bill.
/// </summary>
public sealed class TagsPresent() : ResourceRule(
    "tags-present", Level.Mandatory, Severity.Medium,
    "Every taggable resource carries every mandatory tag with a value.",
    "pass the environment's tags")
{
    /// <inheritdoc/>
    public override bool AsksSettings => true;

    /// <summary>Where each taggable type keeps its tags: a map, or a list of `{key, value}`.</summary>
    public static IReadOnlyDictionary<string, string> TagsOf { get; } = new[]
    {
        "applicationinsights:Component", "containerregistry:Registry", "datafactory:Factory",
        "databricks:AccessConnector", "databricks:Workspace", "eventhub:Namespace", "keyvault:Key", "keyvault:Secret",
        "keyvault:Vault", "machinelearningservices:Compute", "machinelearningservices:Workspace",
        "managedidentity:UserAssignedIdentity", "monitor:ActionGroup", "monitor:ActivityLogAlert",
        "monitor:MetricAlert", "monitor:PrivateLinkScope", "monitor:ScheduledQueryRule", "network:FlowLog",
        "network:NatGateway", "network:NetworkSecurityGroup", "network:NetworkSecurityPerimeter",
        "network:NetworkSecurityPerimeterAccessRule", "network:NetworkSecurityPerimeterAssociation",
        "network:NetworkSecurityPerimeterProfile", "network:PrivateEndpoint", "network:PublicIPAddress",
        "network:RouteTable", "network:VirtualNetwork", "operationalinsights:Workspace", "privatedns:PrivateZone",
        "privatedns:VirtualNetworkLink", "resources:ResourceGroup", "storage:StorageAccount",
    }.ToDictionary(type => $"azure-native:{type}", _ => "tags").Concat(new Dictionary<string, string>
    {
        ["databricks:index/budgetPolicy:BudgetPolicy"] = "customTags",
        [DatabricksTypes.Cluster] = "customTags",
        [DatabricksTypes.InstancePool] = "customTags",
        [DatabricksTypes.Job] = "tags",
        ["databricks:index/mlflowModel:MlflowModel"] = "tags",
        [DatabricksTypes.ModelServing] = "tags",
        [DatabricksTypes.Pipeline] = "tags",
        [DatabricksTypes.Warehouse] = "tags.customTags",
    }).ToDictionary();

    /// <inheritdoc/>
    public override IEnumerable<Violation> Check(StackFacts stack)
    {
        foreach (var resource in stack.OfType(TagsOf.Keys))
        {
            var path = TagsOf[resource.Type];
            var tags = resource.Inputs.At(path);
            if (tags.IsMark())
            {
                yield return new Violation(
                    resource, $"`{path}` is {tags.Shown()}; give tags whose keys are known before the deployment")
                {
                    NotJudged = true,
                };
                continue;
            }
            foreach (var key in stack.MandatoryTags.Where(key => Value(tags, key) is ResourceFact.Unknown))
            {
                yield return new Violation(resource, $"`{path}` has `{key}` `[unknown]`; give a value that is known")
                {
                    NotJudged = true,
                };
            }

            var missing = stack.MandatoryTags.Where(key => string.IsNullOrWhiteSpace(Value(tags, key)));
            if (string.Join(", ", missing.Select(key => $"`{key}`")) is { Length: > 0 } keys)
            {
                yield return new Violation(resource, $"`{path}` lacks {keys}; pass the environment's tags");
            }
        }
    }

    static string? Value(JsonNode? tags, string key) => tags switch
    {
        JsonObject map => map[key].Text(),
        JsonArray list => list.FirstOrDefault(tag => tag.At("key").Text() == key).At("value").Text(),
        _ => null,
    };
}
