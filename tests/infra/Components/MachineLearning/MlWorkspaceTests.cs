using Platform.Components.Encryption;
using Platform.Components.Lake;
using Platform.Components.MachineLearning;
using Pulumi;

namespace Platform.Tests.Infra.Components.MachineLearning;

public sealed class MlWorkspaceTests
{
    const string WorkspaceType = "azure-native:machinelearningservices:Workspace";

    static Action Ml(MachineLearningSettings? settings = null, bool ownKey = false) => () =>
    {
        var zone = TestSettings.Zone();
        var vault = ownKey ? new SecretVault("vault", new() { Zone = zone, Settings = new() }) : null;
        _ = new MlWorkspace("ml", new()
        {
            Zone = zone,
            Settings = settings ?? TestSettings.Minimal.MachineLearning,
            Vault = new(),
            Storage = TestSettings.Minimal.Storage,
            LogWorkspaceId = Output.Create("/log-workspace"),
            Lake = new Storage("lake", new() { Zone = zone, Settings = TestSettings.Minimal.Storage }),
            Subnet = null,
            Key = vault is null ? null : new CustomerKey("key", new() { Zone = zone, Vault = vault, Purpose = "ml" }),
        });
    };

    [Test]
    public async Task The_account_is_flat_and_takes_identities_only()
    {
        var run = await TestStack.UpdateAsync(Ml());

        var account = run.Inputs("azure-native:storage:StorageAccount", "ml-base-account");
        Assert.That(account["isHnsEnabled"], Is.False);
        Assert.That(account["allowSharedKeyAccess"], Is.False);
        Assert.That(account["allowBlobPublicAccess"], Is.False);
        Assert.That(account["publicNetworkAccess"], Is.EqualTo("Disabled"));
        Assert.That(TestStack.At(account, "networkRuleSet.defaultAction"), Is.EqualTo("Deny"));
    }

    [Test]
    public async Task The_workspace_stands_on_its_own_vault_account_registry_and_insights()
    {
        var run = await TestStack.UpdateAsync(Ml());

        var workspace = run.Inputs(WorkspaceType, "ml-workspace");
        Assert.That(workspace["keyVault"], Is.EqualTo("/azure-native:keyvault:Vault/ml-vault-vault"));
        Assert.That(workspace["storageAccount"], Is.EqualTo("/azure-native:storage:StorageAccount/ml-base-account"));
        Assert.That(
            workspace["containerRegistry"], Is.EqualTo("/azure-native:containerregistry:Registry/ml-base-registry"));
        Assert.That(workspace["applicationInsights"],
            Is.EqualTo("/azure-native:applicationinsights:Component/ml-base-insights"));
        Assert.That(TestStack.At(workspace, "identity.type"), Is.EqualTo("UserAssigned"));
        Assert.That(workspace["primaryUserAssignedIdentity"], Is.EqualTo(
            "/azure-native:managedidentity:UserAssignedIdentity/ml-identity-workspace"));
        Assert.That(workspace["systemDatastoresAuthMode"], Is.EqualTo("Identity"));
        Assert.That(workspace["v1LegacyMode"], Is.False);
        Assert.That(workspace["publicNetworkAccess"], Is.EqualTo("Disabled"));
    }

    [Test]
    public async Task The_isolation_mode_is_always_stated([Values] IsolationMode mode)
    {
        var run = await TestStack.UpdateAsync(Ml(new() { IsolationMode = mode }));

        Assert.That(TestStack.At(run.Inputs(WorkspaceType, "ml-workspace"), "managedNetwork.isolationMode"),
            Is.EqualTo($"{mode}"));
    }

    [Test]
    public async Task The_registry_is_premium_without_an_admin_user()
    {
        var run = await TestStack.UpdateAsync(Ml());

        var registry = run.Inputs("azure-native:containerregistry:Registry", "ml-base-registry");
        Assert.That(TestStack.At(registry, "sku.name"), Is.EqualTo("Premium"));
        Assert.That(registry["adminUserEnabled"], Is.False);
        Assert.That(registry["anonymousPullEnabled"], Is.False);
        Assert.That(registry["publicNetworkAccess"], Is.EqualTo("Disabled"));
    }

    [Test]
    public async Task Insights_write_to_the_log_workspace()
    {
        var run = await TestStack.UpdateAsync(Ml());

        var insights = run.Inputs("azure-native:applicationinsights:Component", "ml-base-insights");
        Assert.That(insights["workspaceResourceId"], Is.EqualTo("/log-workspace"));
        Assert.That(insights["ingestionMode"], Is.EqualTo("LogAnalytics"));
        Assert.That(insights["disableLocalAuth"], Is.True);
    }

    [Test]
    public async Task The_workspace_endpoint_resolves_in_both_of_its_zones()
    {
        var run = await TestStack.UpdateAsync(Ml());

        Assert.That(run.Inputs("azure-native:network:PrivateEndpoint").Keys, Is.EquivalentTo(new[]
        {
            "lake-data-blob-endpoint", "lake-data-dfs-endpoint", "lake-landing-blob-endpoint",
            "lake-landing-dfs-endpoint", "lake-landing-queue-endpoint", "ml-vault-vault-endpoint",
            "ml-base-blob-endpoint", "ml-base-file-endpoint", "ml-base-registry-endpoint",
            "ml-workspace-endpoint",
        }));
        Assert.That(TestStack.Items(run.Inputs("azure-native:network:PrivateDnsZoneGroup",
            "ml-workspace-dns")["privateDnsZoneConfigs"]).Select(zone => zone["name"]),
            Is.EqualTo(new[] { "privatelink-api-azureml-ms", "privatelink-notebooks-azure-net" }));
    }

    [Test]
    public async Task A_container_of_the_lake_becomes_a_datastore_without_a_key()
    {
        var run = await TestStack.UpdateAsync(() =>
        {
            var zone = TestSettings.Zone();
            var lake = new Storage("lake", new() { Zone = zone, Settings = TestSettings.Minimal.Storage });
            var ml = new MlWorkspace("ml", new()
            {
                Zone = zone,
                Settings = TestSettings.Minimal.MachineLearning,
                Vault = new(),
                Storage = TestSettings.Minimal.Storage,
                LogWorkspaceId = Output.Create("/log-workspace"),
                Lake = lake,
                Subnet = null,
            });
            ml.AttachLake(lake[ContainerKey.Gold]);
        });

        var datastore = run.Inputs("azure-native:machinelearningservices:Datastore", "ml-gold-datastore");
        Assert.That(TestStack.At(datastore, "properties.datastoreType"), Is.EqualTo("AzureDataLakeGen2"));
        Assert.That(TestStack.At(datastore, "properties.accountName"), Is.EqualTo("lake-data-account"));
        Assert.That(TestStack.At(datastore, "properties.filesystem"), Is.EqualTo("lake-data-gold"));
        Assert.That(TestStack.At(datastore, "properties.credentials.credentialsType"), Is.EqualTo("None"));
    }

    [Test]
    public async Task A_key_of_ones_own_encrypts_workspace_and_account()
    {
        var run = await TestStack.UpdateAsync(Ml(ownKey: true));

        Assert.That(TestStack.At(run.Inputs(WorkspaceType, "ml-workspace"),
            "encryption.keyVaultProperties.keyIdentifier"), Is.EqualTo("https://vault/keys/key-key/1"));
        Assert.That(TestStack.At(run.Inputs(WorkspaceType, "ml-workspace"), "identity.type"),
            Is.EqualTo("UserAssigned"));
        Assert.That(TestStack.At(run.Inputs(WorkspaceType, "ml-workspace"), "identity.userAssignedIdentities"),
            Is.EqualTo(new object[]
            {
                "/azure-native:managedidentity:UserAssignedIdentity/ml-identity-workspace",
                "/azure-native:managedidentity:UserAssignedIdentity/key-identity",
            }));
        Assert.That(TestStack.At(run.Inputs("azure-native:storage:StorageAccount", "ml-base-account"),
            "encryption.keySource"), Is.EqualTo("Microsoft.Keyvault"));
    }
}
