using Platform.Cli.Planning;

namespace Platform.Tests.Stacks;

/// <summary>
/// What few platforms need. Each option is turned on in production's settings by itself, and the plan compared with the
/// one that has none.
/// </summary>
public class OptionTests
{
    const string Role = "azure-native:authorization:RoleAssignment";
    const string EndpointRule = "databricks:index/mwsNccPrivateEndpointRule:MwsNccPrivateEndpointRule";
    const string Permissions = "databricks:index/permissions:Permissions";
    const string Entra = "azuread:index/servicePrincipal:ServicePrincipal";
    const string ManagementGroup = "azure-native:management:ManagementGroup";

    static readonly string[] Endpoints =
    [
        "databricks:index/mwsNccBinding:MwsNccBinding::databricks-workspace-serverless-binding",
        $"{EndpointRule}::databricks-workspace-serverless-lake-blob",
        $"{EndpointRule}::databricks-workspace-serverless-lake-dfs",
        $"{EndpointRule}::databricks-workspace-serverless-landing-blob",
        $"{EndpointRule}::databricks-workspace-serverless-landing-dfs",
        "platform:databricks:ServerlessNetwork::databricks-workspace-serverless",
    ];

    static readonly string[] OwnKeys =
    [
        $"{Role}::backbone-vault-azure-databricks-crypto-encryption-user",
        $"{Role}::backbone-vault-databricks-disks-crypto-encryption-user",
        $"{Role}::backbone-vault-databricks-key-crypto-encryption-user",
        $"{Role}::backbone-vault-databricks-root-crypto-encryption-user",
        $"{Role}::backbone-vault-lake-key-crypto-encryption-user",
        $"{Role}::backbone-vault-ml-key-crypto-encryption-user",
        "azure-native:keyvault:Key::customer-keys-databricks-key", "azure-native:keyvault:Key::customer-keys-lake-key",
        "azure-native:keyvault:Key::customer-keys-ml-key",
        "azure-native:managedidentity:UserAssignedIdentity::customer-keys-databricks-identity",
        "azure-native:managedidentity:UserAssignedIdentity::customer-keys-lake-identity",
        "azure-native:managedidentity:UserAssignedIdentity::customer-keys-ml-identity",
        $"{Entra}::databricks-workspace-azure-encryption-service",
        "platform:encryption:CustomerKey::customer-keys-databricks",
        "platform:encryption:CustomerKey::customer-keys-lake", "platform:encryption:CustomerKey::customer-keys-ml",
        "platform:encryption:CustomerKeys::customer-keys",
        "platform:databricks:WorkspaceEncryption::databricks-workspace-azure-encryption",
    ];

    static readonly string[] EnvironmentGroup =
    [
        $"{ManagementGroup}::backbone-management-environment",
        "azure-native:management:ManagementGroupSubscription::backbone-management-subscription",
        "platform:foundation:ManagementGroups::backbone-management",
    ];

    static readonly (string[] Set, string[] Added)[] Options =
    [
        (["options.customerManagedKeys=prepare"], OwnKeys),
        (["options.customerManagedKeys=enable"], OwnKeys),
        (["options.complianceStandards=[HIPAA, PCI_DSS]"], []),
        (
            ["options.ncc=create"],
            [
                .. Endpoints,
                "databricks:index/mwsNetworkConnectivityConfig:MwsNetworkConnectivityConfig::databricks-workspace-serverless",
            ]),
        (["options.ncc=adopt", $"options.nccId={Plans.OwnPrefix}000000000009"], Endpoints),
        (
            ["options.managementGroups=create"],
            [
                .. EnvironmentGroup,
                $"{ManagementGroup}::backbone-management-platform",
                $"{ManagementGroup}::backbone-management-root",
            ]),
        (["options.managementGroups=adopt"], EnvironmentGroup),
        (
            ["options.instancePool=true"],
            [
                "databricks:index/instancePool:InstancePool::databricks-workspace-compute-pool",
                $"{Permissions}::databricks-workspace-compute-pool",
            ]),
        (
            ["options.interactiveCluster=true"],
            [
                "databricks:index/cluster:Cluster::databricks-workspace-compute-interactive",
                $"{Permissions}::databricks-workspace-compute-interactive",
            ]),
        (["options.keyVaultScope=true"],
        [
            $"{Role}::backbone-vault-azure-databricks-secrets-user", $"{Entra}::databricks-workspace-secrets-service",
            "databricks:index/secretScope:SecretScope::databricks-workspace-secrets",
            "databricks:index/secretAcl:SecretAcl::databricks-workspace-secrets-reader-0",
            "databricks:index/secretAcl:SecretAcl::databricks-workspace-secrets-reader-1",
            "platform:databricks:KeyVaultScope::databricks-workspace-secrets",
        ]),
        (["options.gitFolder.url=https://dev.azure.com/acme/data/_git/platform"],
        [
            "databricks:index/gitCredential:GitCredential::databricks-workspace-git-credential",
            "databricks:index/repo:Repo::databricks-workspace-git", $"{Permissions}::databricks-workspace-git",
            "platform:databricks:GitFolder::databricks-workspace-git",
        ]),
    ];

    static IEnumerable<TestCaseData> Cases =>
        Options.Select(option =>
            new TestCaseData(option.Set, option.Added).SetArgDisplayNames(string.Join(' ', option.Set)));

    [TestCaseSource(nameof(Cases))]
    public void An_option_adds_exactly_its_own_and_breaks_no_policy(string[] set, string[] added)
    {
        var (plain, plan) = (Keys(Plans.Of("prod")), Plans.With("prod", set));

        Assert.That(Keys(plan).Except(plain), Is.EquivalentTo(added));
        Assert.That(plain.Except(Keys(plan)), Is.Empty);
        Assert.That(
            plan.Findings.Select(finding => $"{finding.Policy} {finding.Resource}: {finding.Message}"), Is.Empty);
    }

    [Test]
    public void None_is_on_in_dev()
    {
        var all = Options.SelectMany(option => option.Added).Distinct().ToArray();

        Assert.That(all, Has.Length.EqualTo(44));
        Assert.That(Keys(Plans.Of("dev")).Intersect(all), Is.Empty);
        Assert.That(
            Plans.Of("dev")
                .Of("azure-native:databricks:Workspace")
                .Single().Inputs
                .ContainsKey("enhancedSecurityCompliance"),
            Is.False);
    }

    [Test]
    public void The_compliance_profile_changes_the_workspace_alone() =>
        Assert.That(
            Changed(Plans.Of("prod"), Plans.With("prod", "options.complianceStandards=[HIPAA, PCI_DSS]")),
            Is.EqualTo(new[] { "azure-native:databricks:Workspace::databricks-workspace-azure-workspace" }));

    [Test]
    public void Keys_of_ones_own_are_given_to_what_stores_and_the_second_step_to_the_root_of_Databricks_alone()
    {
        var (prepare, enable) = (
            Plans.With("prod", "options.customerManagedKeys=prepare"),
            Plans.With("prod", "options.customerManagedKeys=enable"));

        Assert.That(Changed(Plans.Of("prod"), prepare), Is.EquivalentTo(new[]
        {
            "azure-native:databricks:Workspace::databricks-workspace-azure-workspace",
            "azure-native:machinelearningservices:Workspace::ml-workspace-workspace",
            "azure-native:storage:StorageAccount::storage-data-account",
            "azure-native:storage:StorageAccount::storage-landing-account",
            "azure-native:storage:StorageAccount::ml-workspace-base-account",
        }));
        Assert.That(
            Changed(prepare, enable),
            Is.EqualTo(new[] { "azure-native:databricks:Workspace::databricks-workspace-azure-workspace" }));
    }

    [Test]
    public void The_scope_waits_for_the_role_by_which_it_reads_and_the_folder_for_its_credential()
    {
        var scope = Plans.With("prod", "options.keyVaultScope=true")
            .Of("databricks:index/secretScope:SecretScope")
            .Single();
        var folder = Plans.With("prod", "options.gitFolder.url=https://dev.azure.com/acme/data/_git/platform")
            .Of("databricks:index/repo:Repo")
            .Single();

        Assert.That(scope.DependsOn, Does.Contain($"{Role}::backbone-vault-azure-databricks-secrets-user"));
        Assert.That(
            folder.DependsOn,
            Does.Contain("databricks:index/gitCredential:GitCredential::databricks-workspace-git-credential"));
    }

    [Test]
    public void Endpoints_of_serverless_compute_belong_to_the_configuration_and_wait_for_one_another()
    {
        var rules = Plans.With("prod", "options.ncc=create").Of(EndpointRule).ToDictionary(rule => rule.Name);

        Assert.That(
            rules.Values.Select(rule => rule.Dependencies),
            Has.All.Contains("databricks:index/mwsNetworkConnectivityConfig:MwsNetworkConnectivityConfig::databricks-workspace-serverless"));
        Assert.That(rules["databricks-workspace-serverless-lake-dfs"].DependsOn, Is.Empty);
        Assert.That(
            rules["databricks-workspace-serverless-lake-blob"].DependsOn,
            Is.EqualTo(new[] { $"{EndpointRule}::databricks-workspace-serverless-lake-dfs" }));
        Assert.That(
            rules["databricks-workspace-serverless-landing-dfs"].DependsOn,
            Is.EqualTo(new[] { $"{EndpointRule}::databricks-workspace-serverless-lake-blob" }));
        Assert.That(
            rules["databricks-workspace-serverless-landing-blob"].DependsOn,
            Is.EqualTo(new[] { $"{EndpointRule}::databricks-workspace-serverless-landing-dfs" }));
    }

    static string[] Keys(Plan plan) => [.. plan.Resources.Select(resource => resource.Key)];

    // The resources of both plans whose inputs differ.
    static string[] Changed(Plan plain, Plan plan)
    {
        var before = plain.Resources.ToDictionary(resource => resource.Key, resource => resource.Inputs.ToJsonString());
        return [
            .. plan.Resources
                .Where(resource =>
                    before.TryGetValue(resource.Key, out var inputs) && inputs != resource.Inputs.ToJsonString())
                .Select(resource => resource.Key),
        ];
    }
}
