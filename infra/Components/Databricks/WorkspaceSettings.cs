using Platform.Components.Databricks.Scope;
using Pulumi;
using Pulumi.Databricks;
using Pulumi.Databricks.Inputs;

namespace Platform.Components.Databricks;

/// <summary>How a workspace is set up.</summary>
public sealed record WorkspaceSettingsArgs
{
    /// <summary>What the stack decides for all components.</summary>
    public required PlatformContext Context { get; init; }

    /// <summary>The workspace.</summary>
    public required WorkspaceScope Workspace { get; init; }

    /// <summary>The catalog that a statement without one means; null: there is none yet.</summary>
    public required Output<string>? DefaultCatalog { get; init; }

    /// <summary>Public addresses (CIDR) from which the workspace may be reached; empty: no list, for a workspace that is private.</summary>
    public required IReadOnlyList<string> AllowedAddresses { get; init; }

    /// <summary>Whether the Hive metastore and the DBFS root are switched off.</summary>
    public required bool LegacyOff { get; init; }

    /// <summary>Whether this environment makes the account's settings: legacy features are then off in every workspace that is made later.</summary>
    public required bool OwnsAccountSettings { get; init; }
}

/// <summary>The settings of a workspace: Unity Catalog only, no personal access tokens, administrators without the right to act as others.</summary>
public sealed class WorkspaceSettings : PlatformComponent
{
    readonly WorkspaceSettingsArgs args;

    /// <summary>Sets a workspace up.</summary>
    public WorkspaceSettings(string name, WorkspaceSettingsArgs args, ComponentResourceOptions? options = null)
        : base("platform:databricks:WorkspaceSettings", name, args.Context, options)
    {
        this.args = args;
        if (args.DefaultCatalog is not null)
        {
            SetDefaultNamespace(args.DefaultCatalog);
        }

        if (args.LegacyOff)
        {
            SwitchLegacyOff();
        }

        RestrictAdmins();
        var configuration = new WorkspaceConf($"{name}-configuration", new WorkspaceConfArgs
        {
            CustomConfig =
            {
                ["enableIpAccessLists"] = args.AllowedAddresses.Count > 0 ? "true" : "false",
                ["enableTokensConfig"] = "false",
            },
            ProviderConfig = new WorkspaceConfProviderConfigArgs { WorkspaceId = args.Workspace.Id },
        }, args.Workspace.Inside(this));
        if (args.AllowedAddresses.Count > 0)
        {
            AllowAddresses(configuration);
        }

        if (args.OwnsAccountSettings)
        {
            SwitchLegacyFeaturesOff();
        }

        RegisterOutputs();
    }

    void SetDefaultNamespace(Output<string> catalog) => _ = new DefaultNamespaceSetting($"{LogicalName}-default-namespace", new DefaultNamespaceSettingArgs
    {
        Namespace = new DefaultNamespaceSettingNamespaceArgs { Value = catalog },
        ProviderConfig = new DefaultNamespaceSettingProviderConfigArgs { WorkspaceId = args.Workspace.Id },
    }, args.Workspace.Inside(this));

    void SwitchLegacyOff()
    {
        _ = new DisableLegacyAccessSetting($"{LogicalName}-no-legacy-access", new DisableLegacyAccessSettingArgs
        {
            DisableLegacyAccess = new DisableLegacyAccessSettingDisableLegacyAccessArgs { Value = true },
            ProviderConfig = new DisableLegacyAccessSettingProviderConfigArgs { WorkspaceId = args.Workspace.Id },
        }, args.Workspace.Inside(this));
        _ = new DisableLegacyDbfsSetting($"{LogicalName}-no-legacy-dbfs", new DisableLegacyDbfsSettingArgs
        {
            DisableLegacyDbfs = new DisableLegacyDbfsSettingDisableLegacyDbfsArgs { Value = true },
            ProviderConfig = new DisableLegacyDbfsSettingProviderConfigArgs { WorkspaceId = args.Workspace.Id },
        }, args.Workspace.Inside(this));
    }

    void RestrictAdmins() => _ = new RestrictWorkspaceAdminsSetting($"{LogicalName}-restrict-admins", new RestrictWorkspaceAdminsSettingArgs
    {
        RestrictWorkspaceAdmins = new RestrictWorkspaceAdminsSettingRestrictWorkspaceAdminsArgs { Status = "RESTRICT_TOKENS_AND_JOB_RUN_AS" },
        ProviderConfig = new RestrictWorkspaceAdminsSettingProviderConfigArgs { WorkspaceId = args.Workspace.Id },
    }, args.Workspace.Inside(this));

    void AllowAddresses(WorkspaceConf configuration) => _ = new IpAccessList($"{LogicalName}-allowed", new IpAccessListArgs
    {
        Label = "allowed",
        ListType = "ALLOW",
        IpAddresses = args.AllowedAddresses.ToArray(),
        ProviderConfig = new IpAccessListProviderConfigArgs { WorkspaceId = args.Workspace.Id },
    }, args.Workspace.Inside(this, configuration));

    void SwitchLegacyFeaturesOff() => _ = new DisableLegacyFeaturesSetting($"{LogicalName}-no-legacy-features", new DisableLegacyFeaturesSettingArgs
    {
        DisableLegacyFeatures = new DisableLegacyFeaturesSettingDisableLegacyFeaturesArgs { Value = true },
    }, args.Workspace.Outside(this));
}
