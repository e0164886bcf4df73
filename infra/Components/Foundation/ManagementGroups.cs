using Platform.Naming;
using Platform.Settings;
using Pulumi;
using Pulumi.AzureNative.Management;
using Pulumi.AzureNative.Management.Inputs;

namespace Platform.Components.Foundation;

/// <summary>
/// The management groups above the subscription: root and platform, which one environment makes, and below them a group
/// per environment with its subscription.
/// </summary>
public sealed class ManagementGroups : PlatformComponent
{
    /// <summary>Makes this environment's part of the tree.</summary>
    public ManagementGroups(string name, ManagementGroupsArgs args, ComponentResourceOptions? options = null)
        : base("platform:foundation:ManagementGroups", name, args.Context, options)
    {
        var platform = args.Mode == Ownership.Create
            ? Group("platform", Group("root", null).Id).Id
            : Output.Create($"/providers/Microsoft.Management/managementGroups/{GroupName("platform")}");
        var environment = Group("environment", platform);
        _ = new ManagementGroupSubscription($"{name}-subscription", new ManagementGroupSubscriptionArgs
        {
            GroupId = environment.Name,
        }, Child());
        RegisterOutputs();
    }

    ManagementGroup Group(string level, Output<string>? parent) => new($"{LogicalName}-{level}", new ManagementGroupArgs
    {
        GroupId = GroupName(level),
        DisplayName = GroupName(level),
        Details = parent is null ? null : (Input<CreateManagementGroupDetailsArgs>)new CreateManagementGroupDetailsArgs
        {
            Parent = new CreateParentGroupInfoArgs { Id = parent },
        },
    }, Stateful());

    // Root and platform are the tenant's, so no environment is in their names.
    string GroupName(string level) =>
        level == "environment" ? Context.Names.Of(AzureKind.ManagementGroup) : $"mg-{Context.Names.Platform}-{level}";
}
