using System.Collections.Immutable;
using Platform.Components.Lake;
using Platform.Components.MachineLearning;
using Pulumi;

namespace Platform.Tests.Infra.Components.MachineLearning;

public sealed class MlIdentitiesTests
{
    const string Assignment = "azure-native:authorization:RoleAssignment";

    static async Task<TestStack> Made(IsolationMode mode, params string[] hosts)
    {
        return await TestStack.UpdateAsync(() =>
        {
            var zone = TestSettings.Zone();
            _ = new MlWorkspace("ml", new()
            {
                Zone = zone,
                Settings = new() { IsolationMode = mode, AllowedHosts = hosts },
                Vault = new(),
                Storage = TestSettings.Minimal.Storage,
                LogWorkspaceId = Output.Create("/log-workspace"),
                Lake = new Storage("lake", new() { Zone = zone, Settings = TestSettings.Minimal.Storage }),
                Subnet = null,
            });
        });
    }

    static Dictionary<string, string> Given(TestStack run) => run.Inputs(Assignment)
        .Where(made => made.Key.Contains("-ml-", StringComparison.Ordinal))
        .ToDictionary(made => made.Key, made => (string)made.Value["principalId"]);

    [Test]
    public async Task The_workspace_and_its_compute_get_exactly_these_roles()
    {
        var given = Given(await Made(IsolationMode.AllowOnlyApprovedOutbound));

        Assert.That(given.Keys, Is.EquivalentTo(new[]
        {
            "ml-vault-ml-workspace-contributor",
            "ml-vault-ml-workspace-vault-administrator",
            "ml-base-account-ml-workspace-contributor",
            "ml-base-account-ml-workspace-blob-contributor",
            "ml-base-account-ml-workspace-file-contributor",
            "ml-base-registry-ml-workspace-contributor",
            "ml-base-insights-ml-workspace-contributor",
            "ml-base-blob-endpoint-ml-workspace-reader",
            "ml-base-file-endpoint-ml-workspace-reader",
            "ml-identity-group-ml-workspace-network-approver",
            "lake-data-ml-workspace-network-approver",
            "ml-base-account-ml-compute-blob-contributor",
            "ml-base-registry-ml-compute-image-pull",
        }));
        foreach (var purpose in new[] { "workspace", "compute" })
        {
            Assert.That(
                given.Where(grant => grant.Key.Contains($"-ml-{purpose}-", StringComparison.Ordinal))
                    .Select(grant => grant.Value),
                Is.All.EqualTo(TestStack.Principal($"ml-identity-{purpose}")));
        }
    }

    [Test]
    public async Task Without_a_managed_network_there_is_nothing_to_approve_and_no_rule_leads_out()
    {
        var run = await Made(IsolationMode.Disabled);

        Assert.That(Given(run), Has.Count.EqualTo(11));
        Assert.That(Given(run).Keys, Has.None.EndsWith("network-approver"));
        Assert.That(Rules(run), Is.Null);
    }

    [TestCase(IsolationMode.AllowInternetOutbound)]
    [TestCase(IsolationMode.AllowOnlyApprovedOutbound)]
    public async Task The_managed_network_leads_to_the_lake_in_either_mode(IsolationMode mode)
    {
        var run = await Made(mode);

        foreach (var link in new[] { "dfs", "blob" })
        {
            var rule = (ImmutableDictionary<string, object>)TestStack.At(
                run.Inputs("azure-native:machinelearningservices:Workspace", "ml-workspace"),
                $"managedNetwork.outboundRules.lake-{link}")!;
            Assert.That(rule["type"], Is.EqualTo("PrivateEndpoint"));
            Assert.That(rule["category"], Is.EqualTo("UserDefined"));
            Assert.That(
                TestStack.At(rule, "destination.serviceResourceId"),
                Is.EqualTo("/azure-native:storage:StorageAccount/lake-data-account"));
            Assert.That(TestStack.At(rule, "destination.subresourceTarget"), Is.EqualTo(link));
        }
    }

    [Test]
    public async Task Hosts_are_let_through_by_a_firewall_that_only_they_need()
    {
        var with = await Made(IsolationMode.AllowOnlyApprovedOutbound, "packages.example.com");
        var without = await Made(IsolationMode.AllowOnlyApprovedOutbound);

        var rules = (ImmutableDictionary<string, object>)Rules(with)!;
        Assert.That(rules.Keys, Is.EquivalentTo(new[] { "lake-dfs", "lake-blob", "host-packages-example-com" }));
        Assert.That(TestStack.At(rules, "host-packages-example-com.type"), Is.EqualTo("FQDN"));
        Assert.That(TestStack.At(rules, "host-packages-example-com.destination"), Is.EqualTo("packages.example.com"));
        Assert.That(Firewall(with), Is.EqualTo("Basic"));
        Assert.That(Firewall(without), Is.Null);
    }

    static object? Firewall(TestStack run) => TestStack.At(
        run.Inputs("azure-native:machinelearningservices:Workspace", "ml-workspace"), "managedNetwork.firewallSku");

    static object? Rules(TestStack run) => TestStack.At(
        run.Inputs("azure-native:machinelearningservices:Workspace", "ml-workspace"), "managedNetwork.outboundRules");
}
