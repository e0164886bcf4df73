using Platform.Cli.Planning;

namespace Platform.Tests.Stacks;

/// <summary>What few platforms need. Each option is turned on in production's settings by itself, and the plan compared with the one that has none.</summary>
public class OptionTests
{
    const string Role = "azure-native:authorization:RoleAssignment";
    const string EndpointRule = "databricks:index/mwsNccPrivateEndpointRule:MwsNccPrivateEndpointRule";
    const string Permissions = "databricks:index/permissions:Permissions";
    const string Entra = "azuread:index/servicePrincipal:ServicePrincipal";
    const string ManagementGroup = "azure-native:management:ManagementGroup";

    static readonly string[] Endpoints =
    [
        "databricks:index/mwsNccBinding:MwsNccBinding::lakehouse-serverless-binding",
        $"{EndpointRule}::lakehouse-serverless-lake-blob", $"{EndpointRule}::lakehouse-serverless-lake-dfs",
        $"{EndpointRule}::lakehouse-serverless-landing-blob", $"{EndpointRule}::lakehouse-serverless-landing-dfs",
        "platform:databricks:ServerlessNetwork::lakehouse-serverless",
    ];

    static readonly string[] OwnKeys =
    [
        $"{Role}::backbone-vault-azure-databricks-crypto-encryption-user", $"{Role}::backbone-vault-databricks-disks-crypto-encryption-user",
        $"{Role}::backbone-vault-databricks-key-crypto-encryption-user", $"{Role}::backbone-vault-databricks-root-crypto-encryption-user",
        $"{Role}::backbone-vault-lake-key-crypto-encryption-user", $"{Role}::backbone-vault-ml-key-crypto-encryption-user",
        "azure-native:keyvault:Key::keys-databricks-key", "azure-native:keyvault:Key::keys-lake-key", "azure-native:keyvault:Key::keys-ml-key",
        "azure-native:managedidentity:UserAssignedIdentity::keys-databricks-identity", "azure-native:managedidentity:UserAssignedIdentity::keys-lake-identity",
        "azure-native:managedidentity:UserAssignedIdentity::keys-ml-identity",
        $"{Entra}::databricks-encryption-service",
        "platform:encryption:CustomerKey::keys-databricks", "platform:encryption:CustomerKey::keys-lake", "platform:encryption:CustomerKey::keys-ml",
        "platform:encryption:CustomerKeys::keys", "platform:databricks:WorkspaceEncryption::databricks-encryption",
    ];

    static readonly string[] EnvironmentGroup =
    [
        $"{ManagementGroup}::backbone-management-environment", "azure-native:management:ManagementGroupSubscription::backbone-management-subscription",
        "platform:foundation:ManagementGroups::backbone-management",
    ];

    static readonly (string[] Set, string[] Added)[] Options =
    [
        (["options.customerManagedKeys=prepare"], OwnKeys),
        (["options.customerManagedKeys=enable"], OwnKeys),
        (["options.complianceStandards=[HIPAA, PCI_DSS]"], []),
        (["options.ncc=create"], [.. Endpoints, "databricks:index/mwsNetworkConnectivityConfig:MwsNetworkConnectivityConfig::lakehouse-serverless"]),
        (["options.ncc=adopt", $"options.nccId={Plans.OwnPrefix}000000000009"], Endpoints),
        (["options.managementGroups=create"], [.. EnvironmentGroup, $"{ManagementGroup}::backbone-management-platform", $"{ManagementGroup}::backbone-management-root"]),
        (["options.managementGroups=adopt"], EnvironmentGroup),
        (["options.instancePool=true"], ["databricks:index/instancePool:InstancePool::lakehouse-compute-pool", $"{Permissions}::lakehouse-compute-pool"]),
        (["options.interactiveCluster=true"], ["databricks:index/cluster:Cluster::lakehouse-compute-interactive", $"{Permissions}::lakehouse-compute-interactive"]),
        (["options.keyVaultScope=true"],
        [
            $"{Role}::backbone-vault-azure-databricks-secrets-user", $"{Entra}::lakehouse-secrets-service", "databricks:index/secretScope:SecretScope::lakehouse-secrets",
            "databricks:index/secretAcl:SecretAcl::lakehouse-secrets-reader-0", "databricks:index/secretAcl:SecretAcl::lakehouse-secrets-reader-1",
            "platform:databricks:KeyVaultScope::lakehouse-secrets",
        ]),
        (["options.gitFolder.url=https://dev.azure.com/acme/data/_git/platform"],
        [
            "databricks:index/gitCredential:GitCredential::lakehouse-git-credential", "databricks:index/repo:Repo::lakehouse-git", $"{Permissions}::lakehouse-git",
            "platform:databricks:GitFolder::lakehouse-git",
        ]),
    ];

    static IEnumerable<TestCaseData> Cases => Options.Select(option => new TestCaseData(option.Set, option.Added).SetArgDisplayNames(string.Join(' ', option.Set)));

    [TestCaseSource(nameof(Cases))]
    public void An_option_adds_exactly_its_own_and_breaks_no_policy(string[] set, string[] added)
    {
        var (plain, plan) = (Keys(Plans.Of("prod")), Plans.With("prod", set));

        Assert.That(Keys(plan).Except(plain), Is.EquivalentTo(added));
        Assert.That(plain.Except(Keys(plan)), Is.Empty);
        Assert.That(plan.Findings.Select(finding => $"{finding.Policy} {finding.Resource}: {finding.Message}"), Is.Empty);
    }

    [Test]
    public void None_is_on_in_dev()
    {
        var all = Options.SelectMany(option => option.Added).Distinct().ToArray();

        Assert.That(all, Has.Length.EqualTo(44));
        Assert.That(Keys(Plans.Of("dev")).Intersect(all), Is.Empty);
        Assert.That(Plans.Of("dev").Of("azure-native:databricks:Workspace").Single().Inputs.ContainsKey("enhancedSecurityCompliance"), Is.False);
    }

    [Test]
    public void The_compliance_profile_changes_the_workspace_alone() =>
        Assert.That(Changed(Plans.Of("prod"), Plans.With("prod", "options.complianceStandards=[HIPAA, PCI_DSS]")), Is.EqualTo(new[] { "azure-native:databricks:Workspace::databricks-workspace" }));

    [Test]
    public void Keys_of_ones_own_are_given_to_what_stores_and_the_second_step_to_the_root_of_Databricks_alone()
    {
        var (prepare, enable) = (Plans.With("prod", "options.customerManagedKeys=prepare"), Plans.With("prod", "options.customerManagedKeys=enable"));

        Assert.That(Changed(Plans.Of("prod"), prepare), Is.EquivalentTo(new[]
        {
            "azure-native:databricks:Workspace::databricks-workspace", "azure-native:machinelearningservices:Workspace::ml-workspace",
            "azure-native:storage:StorageAccount::lake-data-account", "azure-native:storage:StorageAccount::lake-landing-account", "azure-native:storage:StorageAccount::ml-base-account",
        }));
        Assert.That(Changed(prepare, enable), Is.EqualTo(new[] { "azure-native:databricks:Workspace::databricks-workspace" }));
    }

    [Test]
    public void The_scope_waits_for_the_role_by_which_it_reads_and_the_folder_for_its_credential()
    {
        var scope = Plans.With("prod", "options.keyVaultScope=true").Of("databricks:index/secretScope:SecretScope").Single();
        var folder = Plans.With("prod", "options.gitFolder.url=https://dev.azure.com/acme/data/_git/platform").Of("databricks:index/repo:Repo").Single();

        Assert.That(scope.DependsOn, Does.Contain($"{Role}::backbone-vault-azure-databricks-secrets-user"));
        Assert.That(folder.DependsOn, Does.Contain("databricks:index/gitCredential:GitCredential::lakehouse-git-credential"));
    }

    [Test]
    public void Endpoints_of_serverless_compute_belong_to_the_configuration_and_wait_for_one_another()
    {
        var rules = Plans.With("prod", "options.ncc=create").Of(EndpointRule).ToDictionary(rule => rule.Name);

        Assert.That(rules.Values.Select(rule => rule.Dependencies), Has.All.Contains("databricks:index/mwsNetworkConnectivityConfig:MwsNetworkConnectivityConfig::lakehouse-serverless"));
        Assert.That(rules["lakehouse-serverless-lake-dfs"].DependsOn, Is.Empty);
        Assert.That(rules["lakehouse-serverless-lake-blob"].DependsOn, Is.EqualTo(new[] { $"{EndpointRule}::lakehouse-serverless-lake-dfs" }));
        Assert.That(rules["lakehouse-serverless-landing-dfs"].DependsOn, Is.EqualTo(new[] { $"{EndpointRule}::lakehouse-serverless-lake-blob" }));
        Assert.That(rules["lakehouse-serverless-landing-blob"].DependsOn, Is.EqualTo(new[] { $"{EndpointRule}::lakehouse-serverless-landing-dfs" }));
    }

    static string[] Keys(Plan plan) => [.. plan.Resources.Select(resource => resource.Key)];

    // The resources of both plans whose inputs differ.
    static string[] Changed(Plan plain, Plan plan)
    {
        var before = plain.Resources.ToDictionary(resource => resource.Key, resource => resource.Inputs.ToJsonString());
        return [.. plan.Resources.Where(resource => before.TryGetValue(resource.Key, out var inputs) && inputs != resource.Inputs.ToJsonString()).Select(resource => resource.Key)];
    }
}
