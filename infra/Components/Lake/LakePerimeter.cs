using Platform.Components.Facts;
using Platform.Naming;
using Pulumi;
using Pulumi.AzureNative.Network;
using MemberArgs = Pulumi.AzureNative.Network.NetworkSecurityPerimeterAssociationArgs;
using RuleArgs = Pulumi.AzureNative.Network.NetworkSecurityPerimeterAccessRuleArgs;
using SubResource = Pulumi.AzureNative.Network.Inputs.SubResourceArgs;

namespace Platform.Components.Lake;

/// <summary>
/// A network security perimeter: the way of Databricks' serverless compute to closed storage without an endpoint for
/// each account. It is in learning mode, where the accounts' own firewalls go on letting connectors and trusted
/// services in: enforced, Event Grid could not announce landed files, nor Unity Catalog reach an account through its
/// connector. Private endpoints are not subject to it. Sources: learn.microsoft.com/azure/databricks/security/network/
/// serverless-network-security/serverless-nsp-firewall, .../azure/private-link/network-security-perimeter-transition.
/// </summary>
public sealed class LakePerimeter : PlatformComponent
{
    /// <summary>All of Databricks' serverless compute; who it works for still decides what it may read.</summary>
    const string Serverless = "AzureDatabricksServerless";

    readonly LakePerimeterArgs args;
    readonly NetworkSecurityPerimeter perimeter;

    /// <summary>Makes the perimeter, its one rule, and puts the accounts into it.</summary>
    public LakePerimeter(string name, LakePerimeterArgs args, ComponentResourceOptions? options = null)
        : base("platform:lake:LakePerimeter", name, args.Zone.Context, options)
    {
        this.args = args;
        perimeter = new NetworkSecurityPerimeter($"{name}-nsp", new NetworkSecurityPerimeterArgs
        {
            NetworkSecurityPerimeterName = Context.Names.Of(AzureKind.SecurityPerimeter, "lake"),
            ResourceGroupName = args.Zone.ResourceGroup.Name,
            Location = Context.Location,
            Tags = Context.Tags,
        }, Child());
        args.Zone.Diagnostics.Send(this, "", perimeter.Id, DiagnosticCategories.SecurityPerimeter);
        var profile = new NetworkSecurityPerimeterProfile($"{name}-profile", new NetworkSecurityPerimeterProfileArgs
        {
            ProfileName = "lake",
            NetworkSecurityPerimeterName = perimeter.Name,
            ResourceGroupName = args.Zone.ResourceGroup.Name,
            Location = Context.Location,
            Tags = Context.Tags,
        }, Child());
        var rule = new NetworkSecurityPerimeterAccessRule($"{name}-serverless", new RuleArgs
        {
            AccessRuleName = "databricks-serverless",
            NetworkSecurityPerimeterName = perimeter.Name,
            ProfileName = profile.Name,
            ResourceGroupName = args.Zone.ResourceGroup.Name,
            Location = Context.Location,
            Direction = AccessRuleDirection.Inbound,
            ServiceTags = [Serverless],
            Tags = Context.Tags,
        }, Child());
        foreach (var (purpose, account) in args.Accounts)
        {
            AddMember(purpose, account, profile, rule);
        }

        RegisterOutputs();
    }

    // An account that is let in after the rule is never without it.
    void AddMember(
        string purpose, LakeAccount account, NetworkSecurityPerimeterProfile profile,
        NetworkSecurityPerimeterAccessRule rule) =>
        _ = new NetworkSecurityPerimeterAssociation($"{LogicalName}-{purpose}", new MemberArgs
        {
            AssociationName = purpose,
            NetworkSecurityPerimeterName = perimeter.Name,
            ResourceGroupName = args.Zone.ResourceGroup.Name,
            Location = Context.Location,
            AccessMode = AssociationAccessMode.Learning,
            PrivateLinkResource = new SubResource { Id = account.Resource.Id },
            Profile = new SubResource { Id = profile.Id },
            Tags = Context.Tags,
        }, Child(rule, account.LastChange));
}
