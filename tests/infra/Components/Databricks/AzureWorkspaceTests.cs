using System.Collections.Immutable;
using static Platform.Tests.Infra.Components.TestStack;

namespace Platform.Tests.Infra.Components.Databricks;

public sealed class AzureWorkspaceTests
{
    const string WorkspaceType = "azure-native:databricks:Workspace";
    const string EndpointType = "azure-native:network:PrivateEndpoint";

    static DatabricksSettings Settings => TestSettings.Minimal.Databricks;

    [Test]
    public async Task The_workspace_is_premium_hybrid_and_injected_without_public_addresses()
    {
        var run = await UpdateAsync(TestAzureWorkspace.Make());

        var workspace = run.Inputs(WorkspaceType, "dbx-workspace");
        Assert.That(At(workspace, "sku.name"), Is.EqualTo("premium"));
        Assert.That(workspace["computeMode"], Is.EqualTo("Hybrid"));
        var (azure, names) = (TestSettings.Minimal.Azure, TestSettings.Minimal.Names);
        Assert.That(
            workspace["managedResourceGroupId"],
            Is.EqualTo($"/subscriptions/{azure.SubscriptionId}/resourceGroups/{names.ManagedGroup()}"));
        Assert.That(Parameter(workspace, "enableNoPublicIp"), Is.True);
        Assert.That(
            Parameter(workspace, "customVirtualNetworkId"),
            Is.EqualTo("/azure-native:network:VirtualNetwork/net-vnet"));
        Assert.That(Parameter(workspace, "customPublicSubnetName"), Is.EqualTo("net-host-subnet"));
        Assert.That(Parameter(workspace, "customPrivateSubnetName"), Is.EqualTo("net-container-subnet"));
        Assert.That(workspace.Keys, Does.Not.Contain("encryption").And.Not.Contain("enhancedSecurityCompliance"));
    }

    [Test]
    public async Task The_root_storage_is_encrypted_twice_and_behind_a_firewall_that_the_connector_passes()
    {
        var run = await UpdateAsync(TestAzureWorkspace.Make());

        var workspace = run.Inputs(WorkspaceType, "dbx-workspace");
        Assert.That(workspace["defaultStorageFirewall"], Is.EqualTo("Enabled"));
        Assert.That(Parameter(workspace, "requireInfrastructureEncryption"), Is.True);
        Assert.That(
            At(workspace, "accessConnector.id"),
            Is.EqualTo("/azure-native:databricks:AccessConnector/lake-connector"));
        Assert.That(At(workspace, "accessConnector.identityType"), Is.EqualTo("SystemAssigned"));
    }

    [TestCase(NetworkAccess.Private, true, "Disabled", "NoAzureDatabricksRules")]
    [TestCase(NetworkAccess.Bootstrap, true, "Enabled", "NoAzureDatabricksRules")]
    [TestCase(NetworkAccess.Bootstrap, false, "Enabled", "AllRules")]
    public async Task The_network_rules_go_only_where_a_back_end_endpoint_takes_their_place(
        NetworkAccess access, bool endpoint, string publicAccess, string rules)
    {
        var run = await UpdateAsync(TestAzureWorkspace.Make(Settings with { PrivateEndpoint = endpoint }, access));

        var workspace = run.Inputs(WorkspaceType, "dbx-workspace");
        Assert.That(workspace["publicNetworkAccess"], Is.EqualTo(publicAccess));
        Assert.That(workspace["requiredNsgRules"], Is.EqualTo(rules));
        Assert.That(run.Inputs(EndpointType).ContainsKey("dbx-api-endpoint"), Is.EqualTo(endpoint));
    }

    [TestCase(Ownership.Create, "api", "login", "dfs", "blob")]
    [TestCase(Ownership.Adopt, "api", "dfs", "blob")]
    [TestCase(Ownership.None, "api", "dfs", "blob")]
    public async Task Endpoints_come_in_order_and_the_login_only_where_it_is_owned(
        Ownership login, params string[] endpoints)
    {
        var run = await UpdateAsync(TestAzureWorkspace.Make(Settings with { BrowserAuthentication = login }));

        Assert.That(
            run.Registrations.Where(made => made.Type == EndpointType).Select(made => made.Name),
            Is.EqualTo(endpoints.Select(endpoint => $"dbx-{endpoint}-endpoint")));
    }

    [Test]
    public async Task A_compliance_standard_turns_on_all_three_parts_of_the_profile()
    {
        var run = await UpdateAsync(TestAzureWorkspace.Make(standards: "HIPAA"));

        var workspace = run.Inputs(WorkspaceType, "dbx-workspace");
        var compliance = (ImmutableDictionary<string, object>)workspace["enhancedSecurityCompliance"];
        Assert.That(At(compliance, "complianceSecurityProfile.value"), Is.EqualTo("Enabled"));
        Assert.That(
            At(compliance, "complianceSecurityProfile.complianceStandards"),
            Is.EqualTo(new object[] { "HIPAA" }));
        Assert.That(At(compliance, "automaticClusterUpdate.value"), Is.EqualTo("Enabled"));
        Assert.That(At(compliance, "enhancedSecurityMonitoring.value"), Is.EqualTo("Enabled"));
    }

    static object? Parameter(ImmutableDictionary<string, object> workspace, string name) =>
        At(workspace, $"parameters.{name}.value");
}
