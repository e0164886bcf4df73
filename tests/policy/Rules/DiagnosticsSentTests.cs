using Platform.Policy.Rules;
using Platform.Tests.Stacks;

namespace Platform.Tests.Policy.Rules;

public class DiagnosticsSentTests
{
    const string Setting = "azure-native:monitor:DiagnosticSetting";

    [Test]
    public void A_loggable_resource_with_a_setting_that_sends_to_a_workspace_is_fine(
        [ValueSource(typeof(AzureTypes), nameof(AzureTypes.Loggable))] string type)
    {
        var resource = Some.Resource(type);
        Assert.That(
            Some.Judge(
                new DiagnosticsSent(),
                resource,
                Some.Resource(Setting, """{"workspaceId":"[unknown]"}""", "logs").MadeFrom("resourceUri", resource)),
            Is.Empty);
    }

    [Test]
    public void A_loggable_resource_without_a_setting_is_named(
        [ValueSource(typeof(AzureTypes), nameof(AzureTypes.Loggable))] string type) =>
        Assert.That(Some.Judge(new DiagnosticsSent(), Some.Resource(type)), Is.EqualTo(new[]
        {
            $"it: no `{Setting}` has a `resourceUri` made from it; add one that sends to the Log Analytics workspace",
        }));

    [Test]
    public void Being_the_workspace_that_logs_go_to_is_not_being_watched()
    {
        var workspace = Some.Resource(AzureTypes.LogWorkspace);
        var setting = Some.Resource(Setting, """{"workspaceId":"[unknown]"}""", "logs")
            .MadeFrom("workspaceId", workspace);
        Assert.That(Some.Judge(new DiagnosticsSent(), workspace, setting), Has.Length.EqualTo(1));
    }

    [TestCase("dev", "backbone-network-vnet", "backbone-network-nat-address")]
    [TestCase("prod", "backbone-network-hub-vnet", "backbone-network-vnet", "backbone-network-nat-address")]
    public void The_networks_and_the_public_address_of_the_first_plans_sent_nothing(
        string environment, params string[] silent) =>
        Assert.That(
            FirstPlans.Judge(new DiagnosticsSent(), environment)
                .Where(found => found.Contains(":VirtualNetwork:") || found.Contains(":PublicIPAddress:"))
                .Select(found => found.Split("::")[1].Split(':')[0]),
            Is.EquivalentTo(silent));

    [Test]
    public void A_setting_that_a_destroy_would_leave_behind_is_named()
    {
        var resource = Some.Resource(AzureTypes.Vault);
        var setting = Some.Resource(Setting, """{"workspaceId":"[unknown]"}""", "logs")
            .MadeFrom("resourceUri", resource) with
        { RetainOnDelete = true };
        Assert.That(Some.Judge(new DiagnosticsSent(), resource, setting), Is.EqualTo(new[]
        {
            "logs: `retainOnDelete` is set; take it off: the next resource of that name could not be made to log",
        }));
    }

    [Test]
    public void A_setting_that_sends_nowhere_is_named() =>
        Assert.That(
            Some.Judge(new DiagnosticsSent(), Some.Resource(Setting)),
            Is.EqualTo(new[] { "it: `workspaceId` is not set; send to the environment's Log Analytics workspace" }));
}
