using System.Collections.Immutable;
using Platform.Components.Databricks;
using Platform.Components.Facts;
using Pulumi;
using static Platform.Tests.Infra.Components.TestStack;

namespace Platform.Tests.Infra.Components.Databricks;

public sealed class ServerlessNetworkTests
{
    const string Configuration = "MwsNetworkConnectivityConfig";
    const string Id = "11111111-0000-4000-8000-000000000009";

    static readonly OptionsSettings Adopted = new() { Ncc = Ownership.Adopt, NccId = Id };

    static Action Network(OptionsSettings options) => () => _ = new ServerlessNetwork("serverless", new()
    {
        Context = TestSettings.Context(),
        Workspace = TestWorkspace.Scope(),
        Targets =
        [
            new("lake-dfs", Output.Create("/lake"), Output.Create("stlake"), PrivateLinks.Dfs),
            new("events", Output.Create("/events"), Output.Create("evhns"), PrivateLinks.EventHubs),
        ],
        Settings = TestSettings.Minimal with { Options = options },
    });

    [Test]
    public async Task Each_environment_makes_a_configuration_of_its_own()
    {
        var run = await UpdateAsync(Network(new() { Ncc = Ownership.Create }));

        Assert.That(run.Databricks(Configuration).Keys, Is.EqualTo(new[] { "serverless" }));
        Assert.That(
            Pairs(run.Databricks(Configuration, "serverless")),
            Is.EqualTo(new[] { "name=data-dev", "region=francecentral" }));
    }

    [Test]
    public async Task Or_binds_its_workspace_to_the_one_that_exists()
    {
        var run = await UpdateAsync(Network(Adopted));

        Assert.That(run.Databricks(Configuration), Is.Empty);
        Assert.That(
            Pairs(run.Databricks("MwsNccBinding", "serverless-binding")),
            Is.EqualTo(new[] { $"networkConnectivityConfigId={Id}", $"workspaceId={TestWorkspace.Id}" }));
    }

    [Test]
    public async Task Every_target_has_an_endpoint_of_its_sub_resource()
    {
        var run = await UpdateAsync(Network(Adopted));

        var rules = run.Databricks("MwsNccPrivateEndpointRule").Values;
        Assert.That(rules.Select(rule => rule["networkConnectivityConfigId"]), Is.All.EqualTo(Id));
        Assert.That(
            rules.Select(rule => $"{rule["resourceId"]} {rule["groupId"]}"),
            Is.EquivalentTo(new[] { "/lake dfs", "/events namespace" }));
    }

    [Test]
    public async Task Serverless_compute_may_go_to_the_targets_and_the_hosts_listed_only()
    {
        var run = await UpdateAsync(Network(Adopted with { ServerlessHosts = ["packages.example.com"] }));

        var access = At(run.Databricks("AccountNetworkPolicy", "serverless-egress-policy"), "egress.networkAccess");
        var policy = (ImmutableDictionary<string, object>)access!;
        Assert.That(policy["restrictionMode"], Is.EqualTo("RESTRICTED_ACCESS"));
        Assert.That(At(policy, "policyEnforcement.enforcementMode"), Is.EqualTo("ENFORCED"));
        Assert.That(
            Items(policy["allowedInternetDestinations"]).SelectMany(Pairs),
            Is.EqualTo(new[]
            {
                "destination=packages.example.com", "internetDestinationType=DNS_NAME",
                "destination=evhns.servicebus.windows.net", "internetDestinationType=DNS_NAME",
            }));
        Assert.That(
            Items(policy["allowedStorageDestinations"]).SelectMany(Pairs),
            Is.EqualTo(new[]
            {
                "azureStorageAccount=stlake", "azureStorageService=dfs", "storageDestinationType=AZURE_STORAGE",
            }));
        Assert.That(
            run.Databricks("WorkspaceNetworkOption", "serverless-egress-option")["networkPolicyId"],
            Is.EqualTo("data-dev"));
    }
}
