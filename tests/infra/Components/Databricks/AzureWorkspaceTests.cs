using Platform.Components.Access;
using Platform.Components.Databricks;
using Platform.Components.Encryption;
using Platform.Components.Monitoring;
using Platform.Components.Networking;
using Platform.Settings;
using Pulumi;

namespace Platform.Tests.Infra.Components.Databricks;

public sealed class AzureWorkspaceTests
{
    const string WorkspaceType = "azure-native:databricks:Workspace";

    static DatabricksSettings Settings => TestSettings.Minimal.Databricks;

    static Action Workspace(DatabricksSettings? settings = null, NetworkAccess access = NetworkAccess.Private, CustomerManagedKeys keys = CustomerManagedKeys.Off, params string[] standards) => () =>
    {
        var zone = TestSettings.Zone(TestSettings.Minimal with { Network = TestSettings.Minimal.Network with { Access = access } });
        var network = new SpokeNetwork("net", new()
        {
            Context = zone.Context,
            Providers = new AzureProviders("azure", new() { Context = zone.Context }),
            ResourceGroup = zone.ResourceGroup,
            Diagnostics = new Diagnostics(Output.Create("/log")),
            Addresses = TestSettings.Minimal.Addresses,
            Settings = TestSettings.Minimal.Network,
            MachineLearningCompute = false,
        });
        _ = new AzureWorkspace("dbx", new()
        {
            Zone = zone,
            Network = network,
            Settings = settings ?? Settings,
            Connector = new DataConnector("lake", new() { Zone = zone, Purpose = "lake" }),
            ComplianceStandards = standards,
            Key = keys == CustomerManagedKeys.Off ? null : new CustomerKey("key", new() { Zone = zone, Vault = new SecretVault("vault", new() { Zone = zone, Settings = new() }), Purpose = "databricks" }),
            KeyMode = keys,
        });
    };

    [Test]
    public async Task The_workspace_is_premium_hybrid_and_injected_without_public_addresses()
    {
        var run = await TestStack.UpdateAsync(Workspace());

        var workspace = run.Inputs(WorkspaceType, "dbx-workspace");
        Assert.That(TestStack.At(workspace, "sku.name"), Is.EqualTo("premium"));
        Assert.That(workspace["computeMode"], Is.EqualTo("Hybrid"));
        Assert.That(workspace["managedResourceGroupId"], Is.EqualTo($"/subscriptions/{TestSettings.Minimal.Azure.SubscriptionId}/resourceGroups/{TestSettings.Minimal.Names.ManagedGroup()}"));
        Assert.That(TestStack.At(workspace, "parameters.enableNoPublicIp.value"), Is.True);
        Assert.That(TestStack.At(workspace, "parameters.customVirtualNetworkId.value"), Is.EqualTo("/azure-native:network:VirtualNetwork/net-vnet"));
        Assert.That(TestStack.At(workspace, "parameters.customPublicSubnetName.value"), Is.EqualTo("net-host-subnet"));
        Assert.That(TestStack.At(workspace, "parameters.customPrivateSubnetName.value"), Is.EqualTo("net-container-subnet"));
        Assert.That(workspace.Keys, Does.Not.Contain("encryption").And.Not.Contain("enhancedSecurityCompliance"));
    }

    [Test]
    public async Task The_root_storage_is_behind_a_firewall_that_the_connector_passes()
    {
        var run = await TestStack.UpdateAsync(Workspace());

        var workspace = run.Inputs(WorkspaceType, "dbx-workspace");
        Assert.That(workspace["defaultStorageFirewall"], Is.EqualTo("Enabled"));
        Assert.That(TestStack.At(workspace, "accessConnector.id"), Is.EqualTo("/azure-native:databricks:AccessConnector/lake-connector"));
        Assert.That(TestStack.At(workspace, "accessConnector.identityType"), Is.EqualTo("SystemAssigned"));
    }

    [TestCase(NetworkAccess.Private, true, "Disabled", "NoAzureDatabricksRules")]
    [TestCase(NetworkAccess.Bootstrap, true, "Enabled", "NoAzureDatabricksRules")]
    [TestCase(NetworkAccess.Bootstrap, false, "Enabled", "AllRules")]
    public async Task The_network_rules_go_only_where_a_back_end_endpoint_takes_their_place(NetworkAccess access, bool endpoint, string publicAccess, string rules)
    {
        var run = await TestStack.UpdateAsync(Workspace(Settings with { PrivateEndpoint = endpoint }, access));

        var workspace = run.Inputs(WorkspaceType, "dbx-workspace");
        Assert.That(workspace["publicNetworkAccess"], Is.EqualTo(publicAccess));
        Assert.That(workspace["requiredNsgRules"], Is.EqualTo(rules));
        Assert.That(run.Inputs("azure-native:network:PrivateEndpoint").ContainsKey("dbx-api-endpoint"), Is.EqualTo(endpoint));
    }

    [TestCase(Ownership.Create, new[] { "dbx-api-endpoint", "dbx-login-endpoint", "dbx-dfs-endpoint", "dbx-blob-endpoint" })]
    [TestCase(Ownership.Adopt, new[] { "dbx-api-endpoint", "dbx-dfs-endpoint", "dbx-blob-endpoint" })]
    [TestCase(Ownership.None, new[] { "dbx-api-endpoint", "dbx-dfs-endpoint", "dbx-blob-endpoint" })]
    public async Task Endpoints_come_in_order_and_the_login_only_where_it_is_owned(Ownership login, string[] endpoints)
    {
        var run = await TestStack.UpdateAsync(Workspace(Settings with { BrowserAuthentication = login }));

        Assert.That(run.Registrations.Where(made => made.Type == "azure-native:network:PrivateEndpoint").Select(made => made.Name), Is.EqualTo(endpoints));
    }

    [Test]
    public async Task A_compliance_standard_turns_on_all_three_parts_of_the_profile()
    {
        var run = await TestStack.UpdateAsync(Workspace(standards: "HIPAA"));

        var workspace = run.Inputs(WorkspaceType, "dbx-workspace");
        Assert.That(TestStack.At(workspace, "enhancedSecurityCompliance.complianceSecurityProfile.value"), Is.EqualTo("Enabled"));
        Assert.That(TestStack.At(workspace, "enhancedSecurityCompliance.complianceSecurityProfile.complianceStandards"), Is.EqualTo(new object[] { "HIPAA" }));
        Assert.That(TestStack.At(workspace, "enhancedSecurityCompliance.automaticClusterUpdate.value"), Is.EqualTo("Enabled"));
        Assert.That(TestStack.At(workspace, "enhancedSecurityCompliance.enhancedSecurityMonitoring.value"), Is.EqualTo("Enabled"));
    }

    [TestCase(CustomerManagedKeys.Prepare, null)]
    [TestCase(CustomerManagedKeys.Enable, "Microsoft.Keyvault")]
    public async Task Root_storage_is_encrypted_in_the_second_update_only(CustomerManagedKeys mode, string? source)
    {
        var run = await TestStack.UpdateAsync(Workspace(keys: mode));

        var workspace = run.Inputs(WorkspaceType, "dbx-workspace");
        Assert.That(TestStack.At(workspace, "parameters.prepareEncryption.value"), Is.True);
        Assert.That(TestStack.At(workspace, "parameters.encryption.value.keySource"), Is.EqualTo(source));
        Assert.That(TestStack.At(workspace, "encryption.entities.managedServices.keyVaultProperties.keyVersion"), Is.EqualTo("1"));
        Assert.That(TestStack.At(workspace, "encryption.entities.managedDisk.rotationToLatestKeyVersionEnabled"), Is.True);
        Assert.That(run.Inputs("azure-native:authorization:RoleAssignment").Keys, Is.EquivalentTo(new[]
        {
            "vault-databricks-key-crypto-encryption-user",
            "vault-azure-databricks-crypto-encryption-user",
            "vault-databricks-disks-crypto-encryption-user",
            "vault-databricks-root-crypto-encryption-user",
        }));
    }
}
