using Platform.Components.Access;
using Platform.Components.Databricks.Catalogs;
using Platform.Components.Databricks.Flows;
using Platform.Components.Streaming;
using Pulumi.Databricks;
using Pulumi.Databricks.Inputs;

namespace Platform.Components.Workloads;

/// <summary>
/// The way of jobs to event hubs: a service credential over one identity of the ingress, which may send or receive, not
/// both. There is no key.
/// </summary>
static class EventCredential
{
    /// <summary>Makes a credential that the runner may use.</summary>
    /// <param name="owner">The workload; the logical name is its own and the role.</param>
    /// <param name="role">Sender or receiver, as a word.</param>
    /// <param name="called">Its name in the metastore behind platform and environment.</param>
    /// <param name="comment">What it is for.</param>
    /// <param name="identity">The identity that has the role on the hubs.</param>
    /// <param name="ingress">The hubs.</param>
    /// <param name="environment">Where jobs run.</param>
    internal static Credential Make(
        PlatformComponent owner,
        string role,
        string called,
        string comment,
        DataConnector identity,
        EventIngress ingress,
        FlowEnvironment environment)
    {
        var (name, names) = ($"{owner.LogicalName}-{role}", owner.Context.Names);
        var credential = new Credential(name, new CredentialArgs
        {
            Name = $"{names.Platform}_{names.Environment}_{called}",
            Purpose = "SERVICE",
            Comment = comment,
            Owner = environment.Administrators.Name,
            AzureManagedIdentity = new CredentialAzureManagedIdentityArgs
            {
                AccessConnectorId = identity.Resource.Id,
            },
            IsolationMode = "ISOLATION_MODE_ISOLATED",
            // A service credential has no storage to try, and the hub may be private.
            SkipValidation = true,
            ProviderConfig = new CredentialProviderConfigArgs { WorkspaceId = environment.Workspace.Id },
        }, environment.Workspace.InsideValidated(owner, [ingress, .. environment.UnityCatalog.Permitted]));
        var bound = environment.Workspace.Bind(owner, name, "credential", credential.Name, credential);
        environment.UnityCatalog.Grantor.Share(
            owner, name, grant => grant.Credential = credential.Name, GrantMatrix.ServiceCredential, bound);
        return credential;
    }
}
