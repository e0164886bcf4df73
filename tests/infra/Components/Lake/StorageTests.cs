using System.Collections.Immutable;
using Platform.Components.Facts;
using Platform.Components.Lake;

namespace Platform.Tests.Infra.Components.Lake;

public sealed class StorageTests
{
    const string Account = "azure-native:storage:StorageAccount";
    const string Container = "azure-native:storage:BlobContainer";
    const string Assignment = "azure-native:authorization:RoleAssignment";

    static Action Lake(PlatformSettings? settings = null) => () => _ = new Storage(
        "lake", new() { Zone = TestSettings.Zone(settings), Settings = (settings ?? TestSettings.Minimal).Storage });

    static PlatformSettings With(StorageSettings storage) => TestSettings.Minimal with { Storage = storage };

    [Test]
    public async Task Both_accounts_are_hierarchical_closed_and_take_identities_only([Values] bool preview)
    {
        var run = await TestStack.RunAsync(preview, Lake());

        Assert.That(run.Inputs(Account).Keys, Is.EquivalentTo(new[] { "lake-data-account", "lake-landing-account" }));
        foreach (var account in run.Inputs(Account).Values)
        {
            Assert.That(account["kind"], Is.EqualTo("StorageV2"));
            Assert.That(account["isHnsEnabled"], Is.True);
            Assert.That(account["minimumTlsVersion"], Is.EqualTo("TLS1_2"));
            Assert.That(account["enableHttpsTrafficOnly"], Is.True);
            Assert.That(account["allowBlobPublicAccess"], Is.False);
            Assert.That(account["allowSharedKeyAccess"], Is.False);
            Assert.That(account["isLocalUserEnabled"], Is.False);
            Assert.That(account["publicNetworkAccess"], Is.EqualTo("Disabled"));
        }
    }

    [Test]
    public async Task The_firewall_denies_all_but_the_connectors()
    {
        var run = await TestStack.UpdateAsync(Lake());

        var rules = run.Inputs(Account)
            .ToDictionary(made => made.Key, made => TestStack.At(made.Value, "networkRuleSet.resourceAccessRules"));
        Assert.That(run.Inputs(Account).Values.Select(account => TestStack.At(account, "networkRuleSet.defaultAction")),
            Is.All.EqualTo("Deny").And.Exactly(2).Items);
        Assert.That(
            TestStack.At(run.Inputs(Account, "lake-data-account"), "networkRuleSet.bypass"), Is.EqualTo("None"));
        Assert.That(TestStack.Items(rules["lake-data-account"]).Select(rule => rule["resourceId"]), Is.EqualTo(new[]
        {
            "/azure-native:databricks:AccessConnector/lake-lake-connector",
            "/azure-native:databricks:AccessConnector/lake-sensitive-connector",
        }));
        Assert.That(TestStack.Items(rules["lake-landing-account"]).Select(rule => rule["resourceId"]),
            Is.EqualTo(new[] { "/azure-native:databricks:AccessConnector/lake-lake-connector" }));
        Assert.That(TestStack.Items(rules["lake-data-account"]).Select(rule => rule["tenantId"]),
            Is.All.EqualTo(TestSettings.Minimal.Azure.TenantId));
    }

    [Test]
    public async Task With_bootstrap_access_the_listed_addresses_come_in_and_no_others()
    {
        var settings = TestSettings.Minimal with
        {
            Network = TestSettings.Minimal.Network with
            {
                Access = NetworkAccess.Bootstrap,
                AllowedIps = ["203.0.113.0/24"],
            },
        };
        var run = await TestStack.UpdateAsync(Lake(settings));

        var account = run.Inputs(Account, "lake-data-account");
        Assert.That(account["publicNetworkAccess"], Is.EqualTo("Enabled"));
        Assert.That(TestStack.At(account, "networkRuleSet.defaultAction"), Is.EqualTo("Deny"));
        Assert.That(TestStack.Items(TestStack.At(account, "networkRuleSet.ipRules"))
            .Select(rule => rule["iPAddressOrRange"]), Is.EqualTo(new[] { "203.0.113.0/24" }));
    }

    [Test]
    public async Task There_are_five_private_layers_and_one_container_for_each_other_use()
    {
        var run = await TestStack.UpdateAsync(Lake());

        var containers = run.Inputs(Container).Values.Select(container =>
            $"{container["accountName"]} {container["containerName"]} {container["publicAccess"]}");
        Assert.That(containers, Is.EquivalentTo(new[]
        {
            "lake-data-account dev-sensitive None",
            "lake-data-account dev-stage None",
            "lake-data-account dev-bronze None",
            "lake-data-account dev-silver None",
            "lake-data-account dev-gold None",
            "lake-data-account dev-checkpoints None",
            "lake-data-account dev-catalogs None",
            "lake-landing-account dev-landing None",
        }));
    }

    [Test]
    public async Task Each_connector_has_a_role_per_container_and_only_its_own_one_reaches_the_sensitive_layer()
    {
        var run = await TestStack.UpdateAsync(Lake());

        var data = run.Inputs(Assignment).Values
            .Where(grant => RoleOf(grant) == RoleDefinitions.StorageBlobDataContributor)
            .Select(grant => $"{NameOf(grant["scope"])} {PrincipalOf(grant)}");
        Assert.That(data, Is.EquivalentTo(new[]
        {
            "lake-data-sensitive sensitive", "lake-data-stage lake", "lake-data-bronze lake", "lake-data-silver lake",
            "lake-data-gold lake",
            "lake-data-checkpoints lake", "lake-data-catalogs lake", "lake-landing-landing lake",
        }));
    }

    [Test]
    public async Task Roles_for_file_events_are_on_the_landing_account_and_its_group_only()
    {
        var run = await TestStack.UpdateAsync(Lake());

        var events = run.Inputs(Assignment).Values
            .Where(grant => RoleOf(grant) != RoleDefinitions.StorageBlobDataContributor)
            .Select(grant => $"{NameOf(grant["scope"])} {RoleOf(grant).Title} {PrincipalOf(grant)}");
        Assert.That(events, Is.EquivalentTo(new[]
        {
            "lake-landing-account Storage Account Contributor lake",
            "lake-landing-account Storage Queue Data Contributor lake",
            "around-group EventGrid EventSubscription Contributor lake",
        }));
    }

    [Test]
    public async Task Each_account_has_an_endpoint_per_service_and_queues_only_where_events_arrive()
    {
        var run = await TestStack.UpdateAsync(Lake());

        Assert.That(run.Inputs("azure-native:network:PrivateEndpoint").Keys, Is.EquivalentTo(new[]
        {
            "lake-data-dfs-endpoint", "lake-data-blob-endpoint", "lake-landing-dfs-endpoint",
            "lake-landing-blob-endpoint", "lake-landing-queue-endpoint",
        }));
        Assert.That(run.Inputs("azure-native:network:PrivateDnsZoneGroup"), Has.Count.EqualTo(5));
    }

    [Test]
    public async Task Deleted_blobs_and_containers_come_back_and_versioning_is_off()
    {
        var run = await TestStack.UpdateAsync(Lake(With(new() { Redundancy = Redundancy.LRS, SoftDeleteDays = 30 })));

        Assert.That(run.Inputs("azure-native:storage:BlobServiceProperties"), Has.Count.EqualTo(2));
        foreach (var service in run.Inputs("azure-native:storage:BlobServiceProperties").Values)
        {
            Assert.That(TestStack.At(service, "deleteRetentionPolicy.days"), Is.EqualTo(30.0));
            Assert.That(TestStack.At(service, "deleteRetentionPolicy.enabled"), Is.True);
            Assert.That(TestStack.At(service, "containerDeleteRetentionPolicy.days"), Is.EqualTo(30.0));
            Assert.That(TestStack.At(service, "containerDeleteRetentionPolicy.enabled"), Is.True);
            Assert.That(service.Keys,
                Does.Not.Contain("isVersioningEnabled").And.Not.Contain("changeFeed").And.Not.Contain("restorePolicy"));
        }
    }

    [Test]
    public async Task Every_redundancy_becomes_its_sku([Values] Redundancy redundancy)
    {
        var run = await TestStack.UpdateAsync(Lake(With(new() { Redundancy = redundancy })));

        Assert.That(run.Inputs(Account).Values.Select(account => TestStack.At(account, "sku.name")),
            Is.All.EqualTo($"Standard_{redundancy}").And.Exactly(2).Items);
    }

    static AzureRole RoleOf(ImmutableDictionary<string, object> grant) =>
        RoleDefinitions.All.Single(
            role => ((string)grant["roleDefinitionId"]).EndsWith(role.Guid, StringComparison.Ordinal));

    static string NameOf(object id) => ((string)id)[(((string)id).LastIndexOf('/') + 1)..];

    static string PrincipalOf(ImmutableDictionary<string, object> grant) =>
        new[] { "lake", "sensitive" }
            .Single(key => TestStack.Principal($"lake-{key}-connector").Equals(grant["principalId"]));
}
