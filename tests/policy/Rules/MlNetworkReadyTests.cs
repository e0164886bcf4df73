using Platform.Policy.Rules;
using Platform.Tests.Stacks;

namespace Platform.Tests.Policy.Rules;

public class MlNetworkReadyTests
{
    const string Role =
        "/subscriptions/s/providers/Microsoft.Authorization/roleDefinitions/b556d68e-0be0-4f35-a333-ad7ee1ce17ea";

    static readonly ResourceFact Lake = Some.Resource(AzureTypes.StorageAccount, name: "lake");

    static readonly ResourceFact Approval = Some.Resource(
        AzureTypes.RoleAssignment, $$"""{"roleDefinitionId":"{{Role}}"}""", "approval");

    static ResourceFact Workspace(string mode, bool ready) =>
        Some.Resource(
            AzureTypes.MachineLearningWorkspace, $$$"""{"managedNetwork":{"isolationMode":"{{{mode}}}"}}""", "ml") with
        {
            DependsOn = ready ? [Approval.Key] : [],
            PropertyDependencies = new Dictionary<string, IReadOnlyList<string>>
            {
                ["managedNetwork"] = ready ? [Lake.Key] : [],
            },
        };

    static string[] Judge(string mode, bool ready)
    {
        var workspace = Workspace(mode, ready);
        var endpoint = Some.Resource(AzureTypes.PrivateEndpoint, name: "endpoint")
            .MadeFrom("privateLinkServiceConnections", workspace);
        var zones = Some.Resource(AzureTypes.ZoneGroup, name: "zones").MadeFrom("privateEndpointName", endpoint);
        var compute = Some.Resource("azure-native:machinelearningservices:Compute", name: "train")
            .MadeFrom("workspaceName", workspace) with
        {
            DependsOn = ready ? [zones.Key] : [],
        };
        var datastore = Some.Resource("azure-native:machinelearningservices:Datastore", name: "gold") with
        {
            PropertyDependencies = new Dictionary<string, IReadOnlyList<string>>
            {
                ["properties"] = [Lake.Key],
                ["workspaceName"] = [workspace.Key],
            },
        };
        return Some.Judge(new MlNetworkReady(), Lake, Approval, workspace, endpoint, zones, compute, datastore);
    }

    [TestCase("Disabled")]
    [TestCase("AllowInternetOutbound")]
    [TestCase("AllowOnlyApprovedOutbound")]
    public void Compute_after_endpoint_and_role_and_a_rule_to_the_lake_are_fine(string mode) =>
        Assert.That(Judge(mode, ready: true), Is.Empty);

    [Test]
    public void Without_them_each_is_named() => Assert.That(
        Judge("AllowOnlyApprovedOutbound", ready: false),
        Is.EqualTo(new[]
        {
            "train: does not wait for the private endpoint of `ml`, by which nodes report",
            "train: does not wait for the role by which the managed network's endpoints are approved",
            "gold: `managedNetwork.outboundRules` of `ml` leads not to `lake`",
        }));

    [Test]
    public void Without_a_managed_network_the_endpoint_alone_is_named() => Assert.That(
        Judge("Disabled", ready: false),
        Is.EqualTo(new[] { "train: does not wait for the private endpoint of `ml`, by which nodes report" }));

    [TestCase("dev", 1)]
    [TestCase("staging", 3)]
    [TestCase("prod", 3)]
    public void The_first_plans_raced(string environment, int findings) =>
        Assert.That(FirstPlans.Judge(new MlNetworkReady(), environment), Has.Length.EqualTo(findings));
}
