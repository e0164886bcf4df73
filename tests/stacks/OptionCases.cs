namespace Platform.Tests.Stacks;

/// <summary>The options that few platforms need, and what each one adds.</summary>
static class OptionCases
{
    public const string Role = "azure-native:authorization:RoleAssignment";
    public const string EndpointRule = "databricks:index/mwsNccPrivateEndpointRule:MwsNccPrivateEndpointRule";
    public const string Connectivity = "databricks:index/mwsNetworkConnectivityConfig:MwsNetworkConnectivityConfig"
        + "::databricks-workspace-serverless";
    public const string OwnMetastore = "unityCatalog.metastore={ownership: create}";
    const string Permissions = "databricks:index/permissions:Permissions";
    const string Entra = "azuread:index/servicePrincipal:ServicePrincipal";
    const string ManagementGroup = "azure-native:management:ManagementGroup";

    static readonly string[] OwnKeys =
    [
        $"{Role}::backbone-vault-azure-databricks-crypto-encryption-user",
        $"{Role}::backbone-vault-databricks-disks-crypto-encryption-user",
        $"{Role}::backbone-vault-databricks-key-crypto-encryption-user",
        $"{Role}::backbone-vault-databricks-root-crypto-encryption-user",
        $"{Role}::backbone-vault-lake-key-crypto-encryption-user",
        $"{Role}::backbone-vault-ml-key-crypto-encryption-user",
        "azure-native:keyvault:Key::customer-keys-databricks-key",
        "azure-native:keyvault:Key::customer-keys-lake-key",
        "azure-native:keyvault:Key::customer-keys-ml-key",
        "azure-native:managedidentity:UserAssignedIdentity::customer-keys-databricks-identity",
        "azure-native:managedidentity:UserAssignedIdentity::customer-keys-lake-identity",
        "azure-native:managedidentity:UserAssignedIdentity::customer-keys-ml-identity",
        $"{Entra}::databricks-workspace-azure-encryption-service",
        "platform:encryption:CustomerKey::customer-keys-databricks",
        "platform:encryption:CustomerKey::customer-keys-lake",
        "platform:encryption:CustomerKey::customer-keys-ml",
        "platform:encryption:CustomerKeys::customer-keys",
        "platform:databricks:WorkspaceEncryption::databricks-workspace-azure-encryption",
    ];

    static readonly string[] EnvironmentGroup =
    [
        $"{ManagementGroup}::backbone-management-environment",
        "azure-native:management:ManagementGroupSubscription::backbone-management-subscription",
        "platform:foundation:ManagementGroups::backbone-management",
    ];

    const string Perimeter = "azure-native:network:NetworkSecurityPerimeter";

    static readonly string[] PerimeterOfTheLake =
    [
        $"{Perimeter}::storage-perimeter-nsp",
        $"{Perimeter}AccessRule::storage-perimeter-serverless",
        $"{Perimeter}Association::storage-perimeter-lake",
        $"{Perimeter}Association::storage-perimeter-landing",
        $"{Perimeter}Profile::storage-perimeter-profile",
        "azure-native:monitor:DiagnosticSetting::storage-perimeter-diagnostics",
        "platform:lake:LakePerimeter::storage-perimeter",
    ];

    // Two hubs, and the two ways to them: who sends may not read, who reads may not send.
    static readonly IEnumerable<string> HubsOfFlows =
    [
        .. new[]
            {
                "fitness-sbit-gym-logins", "fitness-sbit-kafka-multiplex", "fitness-sbit-registered-users",
                "security-intrusion-anomaly", "security-intrusion-connection",
            }
            .Select(stream => $"event-ingress-{stream}")
            .SelectMany(hub => new[]
            {
                $"azure-native:eventhub:EventHub::{hub}", $"azure-native:eventhub:ConsumerGroup::{hub}-group",
                $"{Role}::{hub}-events-receiver-connector-events-receiver",
                $"{Role}::{hub}-events-sender-connector-events-sender",
            }),
        .. new[] { "receiver", "sender" }.Select(role => $"mesh-projects-{role}").SelectMany(way => new[]
        {
            $"databricks:index/credential:Credential::{way}", $"databricks:index/grant:Grant::{way}-admin",
            $"databricks:index/grant:Grant::{way}-runner",
            $"databricks:index/workspaceBinding:WorkspaceBinding::{way}-binding",
        }),
    ];

    /// <summary>The settings that turn an option on, and the resources that it adds to production.</summary>
    public static readonly (string[] Set, string[] Added)[] All =
    [
        (["options.customerManagedKeys=prepare"], OwnKeys),
        (["options.customerManagedKeys=enable"], OwnKeys),
        (["options.complianceStandards=[HIPAA, PCI_DSS]"], []),
        (["options.nccApproved=true"], []),
        (["machineLearning.allowedHosts=[packages.example.com]"], []),
        (["network.egress=serviceTags"],
            ["azure-native:network:SecurityRule::backbone-network-databricks-deny-internet-outbound"]),
        (["options.lakePerimeter=true"], PerimeterOfTheLake),
        (["options.managementGroups=create"],
        [
            .. EnvironmentGroup,
            $"{ManagementGroup}::backbone-management-platform",
            $"{ManagementGroup}::backbone-management-root",
        ]),
        (["options.managementGroups=adopt"], EnvironmentGroup),
        (["options.instancePool=true"],
        [
            "databricks:index/instancePool:InstancePool::databricks-workspace-compute-pool",
            $"{Permissions}::databricks-workspace-compute-pool",
        ]),
        (["options.interactiveCluster=true"],
        [
            "databricks:index/cluster:Cluster::databricks-workspace-compute-interactive",
            $"{Permissions}::databricks-workspace-compute-interactive",
        ]),
        (["databricks.monthlyBudgetUsd=8000", "databricks.budgetPolicy=true"],
        [
            "databricks:index/accessControlRuleSet:AccessControlRuleSet::databricks-workspace-costs-policy",
            "databricks:index/budget:Budget::databricks-workspace-costs-budget",
            "databricks:index/budgetPolicy:BudgetPolicy::databricks-workspace-costs-policy",
            "platform:databricks:CostControls::databricks-workspace-costs",
        ]),
        (["databricks.policyFamilies.job=job-cluster", "databricks.policyFamilies.interactive=shared-compute"], []),
        (["unityCatalog.readOnlyWorkspaces=[\"1234567890123456\"]"],
        [
            "databricks:index/workspaceBinding:WorkspaceBinding::unity-catalog-energy-1234567890123456-binding",
            "databricks:index/workspaceBinding:WorkspaceBinding::unity-catalog-fitness-1234567890123456-binding",
            "databricks:index/workspaceBinding:WorkspaceBinding::unity-catalog-security-1234567890123456-binding",
            "databricks:index/workspaceBinding:WorkspaceBinding::unity-catalog-transport-1234567890123456-binding",
        ]),
        ([OwnMetastore], [$"{DatabricksTypes.Metastore}::databricks-workspace-access-region"]),
        (["options.keyVaultScope=true"],
        [
            $"{Role}::backbone-vault-azure-databricks-secrets-user", $"{Entra}::databricks-workspace-secrets-service",
            "databricks:index/secretScope:SecretScope::databricks-workspace-secrets",
            "databricks:index/secretAcl:SecretAcl::databricks-workspace-secrets-reader-0",
            "databricks:index/secretAcl:SecretAcl::databricks-workspace-secrets-reader-1",
            "platform:databricks:KeyVaultScope::databricks-workspace-secrets",
        ]),
        (["options.serving.model=security/intrusion/detector", "options.serving.version=\"1\""],
        [
            "databricks:index/modelServing:ModelServing::model-endpoint-endpoint",
            $"{Permissions}::model-endpoint-endpoint",
            "platform:workloads:ModelEndpoint::model-endpoint",
        ]),
        (["eventHubs.readEvents=true"], [.. HubsOfFlows]),
        (["options.gitFolder.url=https://dev.azure.com/acme/data/_git/platform"],
        [
            "databricks:index/gitCredential:GitCredential::databricks-workspace-git-credential",
            "databricks:index/repo:Repo::databricks-workspace-git", $"{Permissions}::databricks-workspace-git",
            "platform:databricks:GitFolder::databricks-workspace-git",
        ]),
    ];
}
