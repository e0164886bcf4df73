using Platform.Components.Databricks.Scope;
using Pulumi;
using Pulumi.Databricks;
using Pulumi.Databricks.Inputs;

namespace Platform.Components.Databricks.Catalogs;

/// <summary>
/// One storage credential and its external locations, isolated and bound to one workspace. The binding is explicit:
/// isolation alone binds to whichever workspace the call went through. A location waits for the binding of its
/// credential, and is deleted before it.
/// </summary>
public sealed class StorageAccess : PlatformComponent
{
    const string Isolated = "ISOLATION_MODE_ISOLATED";

    readonly StorageAccessArgs args;
    readonly Dictionary<string, (Output<string> Url, WorkspaceBinding Binding)> locations = [];

    /// <summary>Makes a credential and its locations.</summary>
    public StorageAccess(string name, StorageAccessArgs args, ComponentResourceOptions? options = null)
        : base("platform:databricks:StorageAccess", name, args.Context, options)
    {
        this.args = args;
        var credential = MakeCredential();
        var bound = args.Workspace.Bind(this, $"{name}-credential", "storage_credential", credential.Name, credential);
        args.Grantor.Share(
            this,
            $"{name}-credential",
            grant => grant.StorageCredential = credential.Name,
            GrantMatrix.Storage,
            bound);
        foreach (var location in args.Source.Locations)
        {
            MakeLocation(location, credential, bound);
        }

        RegisterOutputs();
    }

    /// <summary>Address of one of the locations; what uses it waits for the location to be bound.</summary>
    /// <param name="key">Its logical name.</param>
    public (Output<string> Url, Resource Ready) Location(string key) => (locations[key].Url, locations[key].Binding);

    StorageCredential MakeCredential() => new($"{LogicalName}-credential", new StorageCredentialArgs
    {
        Api = DatabricksAccount.WorkspaceApi,
        Name = args.Source.Name,
        Comment = args.Source.Comment,
        Owner = args.Owner,
        AzureManagedIdentity = new StorageCredentialAzureManagedIdentityArgs
        {
            AccessConnectorId = args.Source.ConnectorId,
        },
        IsolationMode = Isolated,
        ForceDestroy = args.ForceDestroy,
        ProviderConfig = new StorageCredentialProviderConfigArgs { WorkspaceId = args.Workspace.Id },
    }, args.Workspace.InsideValidated(this, args.Source.Roles));

    void MakeLocation(LocationSource source, StorageCredential credential, WorkspaceBinding credentialBound)
    {
        var name = $"{LogicalName}-{source.Key}";
        var options = args.Workspace.InsideValidated(this, credentialBound);
        // Databricks reports the queue that it made in this input.
        options.IgnoreChanges = ["effectiveFileEventQueue"];
        var location = new ExternalLocation(name, new ExternalLocationArgs
        {
            Name = source.Name,
            Comment = source.Comment,
            Owner = args.Owner,
            Url = source.Url,
            CredentialName = credential.Name,
            IsolationMode = Isolated,
            // The service turns events on when nothing is said, and they need roles that only the landing area has.
            EnableFileEvents = source.FileEvents is not null,
            FileEventQueue = Queue(source.FileEvents),
            ForceDestroy = args.ForceDestroy,
            ProviderConfig = new ExternalLocationProviderConfigArgs { WorkspaceId = args.Workspace.Id },
        }, options);
        var bound = args.Workspace.Bind(this, name, "external_location", location.Name, location);
        args.Grantor.Share(this, name, grant => grant.ExternalLocation = location.Name, GrantMatrix.Storage, bound);
        locations[source.Key] = (location.Url, bound);
    }

    static Input<ExternalLocationFileEventQueueArgs>? Queue(FileEventQueue? queue) => Optional.Of(
        queue is null ? null : new ExternalLocationFileEventQueueArgs
        {
            ManagedAqs = new ExternalLocationFileEventQueueManagedAqsArgs
            {
                SubscriptionId = queue.SubscriptionId,
                ResourceGroup = queue.ResourceGroup,
            },
        });
}
