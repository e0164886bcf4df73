using Platform.Components.Facts;

namespace Platform.Components.Foundation;

/// <summary>
/// What deploying an environment takes, by the kinds of resources that its plan holds;
/// docs/deployment-identities.md shows the same table.
/// </summary>
public static class DeploymentNeeds
{
    /// <summary>Holder: the group with the people and the pipeline that applies.</summary>
    public const string Administrators = "administrators";

    /// <summary>Holder: a person with rights that no pipeline has.</summary>
    public const string Human = "human";

    /// <summary>Every right.</summary>
    public static IReadOnlyList<DeploymentNeed> All { get; } =
    [
        new(DeploymentRole.Apply, RoleDefinitions.Contributor.Title, "the bootstrap stack, on the subscription",
            ["azure-native"],
            "learn.microsoft.com/azure/role-based-access-control/built-in-roles/privileged"),
        new(DeploymentRole.Apply, RoleDefinitions.LocksContributor.Title, "the bootstrap stack, on the subscription",
            ["ManagementLockByScope"],
            "learn.microsoft.com/azure/azure-resource-manager/management/lock-resources"),
        new(DeploymentRole.Apply, RoleDefinitions.RbacAdministrator.Title, "the bootstrap stack, on the subscription",
            ["RoleAssignment"],
            "learn.microsoft.com/azure/role-based-access-control/delegate-role-assignments-overview"),
        new(Human, "Groups Administrator and Application Administrator", "the tenant's administrator, in Entra",
            ["azuread"],
            "Pulumi Azure AD, Group and Application, API permissions"),
        new(Human, "Management Group Contributor", "the tenant's administrator, above the subscription",
            ["ManagementGroup", "ManagementGroupSubscription"],
            "learn.microsoft.com/azure/governance/management-groups/overview"),
        new(Administrators, "account administrator", "the bootstrap stack, in the Databricks account",
            [
                "AccessControlRuleSet", "AccountNetworkPolicy", "DisableLegacyFeaturesSetting", "Group", "GroupRole",
                "Metastore", "MetastoreAssignment",
                "MwsNccBinding", "MwsNccPrivateEndpointRule", "MwsNetworkConnectivityConfig",
                "MwsPermissionAssignment", "RestrictWorkspaceAdminsSetting", "ServicePrincipal",
                "WorkspaceNetworkOption",
            ],
            "api-docs.databricks.com, permission assignment: restricted to account admins; Terraform provider, "
            + "restrict_workspace_admins_setting.md; learn.microsoft.com/azure/databricks/admin"),
        new(Administrators, "workspace administrator", "the environment, before anything in the workspace",
            [
                "AlertV2", "Cluster", "ClusterPolicy", "Dashboard", "DefaultNamespaceSetting", "Directory",
                "DisableLegacyAccessSetting", "DisableLegacyDbfsSetting", "Entitlements", "GitCredential",
                "InstancePool", "IpAccessList", "Job", "MlflowExperiment", "ModelServing", "Notebook",
                "NotificationDestination",
                "Permissions", "Pipeline", "Repo", "SecretAcl", "SecretScope", "SqlEndpoint", "WorkspaceConf",
                "WorkspaceFile",
            ],
            "learn.microsoft.com/azure/databricks/admin"),
        new(Administrators, "user of the service principal that jobs run as",
            "the environment, by its rule set, before any job",
            ["AlertV2", "Job", "Pipeline"],
            "Terraform provider, restrict_workspace_admins_setting.md and alert_v2.md"),
        new(Administrators,
            "CREATE_CATALOG, CREATE_EXTERNAL_LOCATION, CREATE_SERVICE_CREDENTIAL, CREATE_STORAGE_CREDENTIAL",
            "the environment, on the metastore, before anything in it",
            ["Catalog", "Credential", "ExternalLocation", "StorageCredential"],
            "docs.databricks.com/data-governance/unity-catalog/manage-privileges/privileges"),
        new(Administrators, "owner of what it is in or about", "the environment: every owner is the group",
            ["Grant", "Grants", "RegisteredModel", "Schema", "Volume", "WorkspaceBinding"],
            "Terraform provider, index.md, owner; docs.databricks.com/data-governance/unity-catalog/manage-privileges"),
    ];
}
