using Platform.Components.Access;
using Platform.Naming;
using Pulumi;
using Pulumi.AzureNative.ManagedIdentity;

namespace Platform.Components.Foundation;

/// <summary>
/// The pipelines that deploy an environment: one identity that only reads, for previews, and one that changes things.
/// What each may do is in docs/deployment-identities.md, which a test compares with <see cref="DeploymentGrants"/>. The
/// bootstrap stack makes them; no environment makes who deploys it.
/// </summary>
public sealed class DeploymentIdentities : PlatformComponent
{
    /// <summary>Makes both identities, whom they trust and what they may do.</summary>
    public DeploymentIdentities(string name, DeploymentIdentitiesArgs args, ComponentResourceOptions? options = null)
        : base("platform:foundation:DeploymentIdentities", name, args.Context, options)
    {
        Plan = Identity(DeploymentRole.Plan, args);
        Apply = Identity(DeploymentRole.Apply, args);
        foreach (var grant in DeploymentGrants.All)
        {
            var identity = grant.Identity == DeploymentRole.Plan ? Plan : Apply;
            this.Grant("", Output.Create(Context.SubscriptionScope), grant.Role,
                Principal.Service(grant.Identity, IdentityLookup.PrincipalId(identity, args.ResourceGroup.Name)),
                grant.Condition);
        }

        PlanClientId = IdentityLookup.ClientId(Plan, args.ResourceGroup.Name);
        PlanPrincipalId = IdentityLookup.PrincipalId(Plan, args.ResourceGroup.Name);
        ApplyClientId = IdentityLookup.ClientId(Apply, args.ResourceGroup.Name);
        ApplyPrincipalId = IdentityLookup.PrincipalId(Apply, args.ResourceGroup.Name);
        RegisterOutputs();
    }

    /// <summary>Previews.</summary>
    public UserAssignedIdentity Plan { get; }

    /// <summary>Deploys.</summary>
    public UserAssignedIdentity Apply { get; }

    /// <summary>Client id of <see cref="Plan"/>, known in every preview of an update.</summary>
    public Output<string> PlanClientId { get; }

    /// <summary>Object id of <see cref="Plan"/>, known in every preview of an update.</summary>
    public Output<string> PlanPrincipalId { get; }

    /// <summary>Client id of <see cref="Apply"/>, known in every preview of an update.</summary>
    public Output<string> ApplyClientId { get; }

    /// <summary>Object id of <see cref="Apply"/>, known in every preview of an update.</summary>
    public Output<string> ApplyPrincipalId { get; }

    UserAssignedIdentity Identity(string role, DeploymentIdentitiesArgs args)
    {
        var identity = new UserAssignedIdentity($"{LogicalName}-{role}", new UserAssignedIdentityArgs
        {
            ResourceName = Context.Names.Of(AzureKind.ManagedIdentity, role),
            ResourceGroupName = args.ResourceGroup.Name,
            Location = Context.Location,
            Tags = Context.Tags,
        }, Stateful());
        // One after the other: an identity refuses two changes of its credentials at once.
        Resource[] previous = [];
        foreach (var trust in FederatedTrust.For(args.Github, args.AzureDevOps, Context.Names.Environment, role))
        {
            previous =
            [
                new FederatedIdentityCredential($"{LogicalName}-{role}-{trust.Key}", new FederatedIdentityCredentialArgs
                {
                    FederatedIdentityCredentialResourceName =
                        Context.Names.Of(AzureKind.FederatedCredential, trust.Key),
                    ResourceName = identity.Name,
                    ResourceGroupName = args.ResourceGroup.Name,
                    Issuer = trust.Issuer,
                    Subject = trust.Subject,
                    Audiences = [FederatedTrust.Audience],
                }, Child(previous)),
            ];
        }

        return identity;
    }
}
