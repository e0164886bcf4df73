using Pulumi;
using Pulumi.Databricks;
using Pulumi.Databricks.Inputs;

namespace Platform.Components.Databricks;

/// <summary>
/// The settings of a workspace: Unity Catalog only, no personal access tokens, no administrator who acts as others.
/// </summary>
public sealed class WorkspaceSettings : PlatformComponent
{
    readonly WorkspaceSettingsArgs args;

    /// <summary>Sets a workspace up.</summary>
    public WorkspaceSettings(string name, WorkspaceSettingsArgs args, ComponentResourceOptions? options = null)
        : base("platform:databricks:WorkspaceSettings", name, args.Context, options)
    {
        this.args = args;
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

    Output<string>[] Nodes => args.NodesAddress is { } address ? [address] : [];

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

    void RestrictAdmins() =>
        _ = new RestrictWorkspaceAdminsSetting($"{LogicalName}-restrict-admins", new RestrictWorkspaceAdminsSettingArgs
        {
            RestrictWorkspaceAdmins = new RestrictWorkspaceAdminsSettingRestrictWorkspaceAdminsArgs
            {
                Status = "RESTRICT_TOKENS_AND_JOB_RUN_AS",
            },
            ProviderConfig = new RestrictWorkspaceAdminsSettingProviderConfigArgs { WorkspaceId = args.Workspace.Id },
        }, args.Workspace.Inside(this));

    void AllowAddresses(WorkspaceConf configuration) =>
        _ = new IpAccessList($"{LogicalName}-allowed", new IpAccessListArgs
        {
            Label = "allowed",
            ListType = "ALLOW",
            IpAddresses = args.AllowedAddresses.Select(Output.Create).Concat(Nodes).ToArray(),
            ProviderConfig = new IpAccessListProviderConfigArgs { WorkspaceId = args.Workspace.Id },
        }, args.Workspace.Inside(this, configuration));

    void SwitchLegacyFeaturesOff() =>
        _ = new DisableLegacyFeaturesSetting($"{LogicalName}-no-legacy-features", new DisableLegacyFeaturesSettingArgs
        {
            DisableLegacyFeatures = new DisableLegacyFeaturesSettingDisableLegacyFeaturesArgs { Value = true },
        }, args.Workspace.Outside(this));
}
