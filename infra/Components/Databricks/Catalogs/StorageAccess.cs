using Platform.Components.Databricks.Scope;
using Pulumi;
using Pulumi.Databricks;
using Pulumi.Databricks.Inputs;

namespace Platform.Components.Databricks.Catalogs;

/// <summary>What a storage credential is made from, and through which workspace.</summary>
public sealed record StorageAccessArgs
{
    /// <summary>What the stack decides for all components.</summary>
    public required PlatformContext Context { get; init; }

    /// <summary>The workspace that credential and locations are bound to.</summary>
    public required WorkspaceScope Workspace { get; init; }

    /// <summary>Grants data.</summary>
    public required Grantor Grantor { get; init; }

    /// <summary>The program's retry hook.</summary>
    public required AccessRetry Retry { get; init; }

    /// <summary>Application id of the deploying identity, which owns what it makes.</summary>
    public required Input<string> Owner { get; init; }

    /// <summary>Whether credential and locations may be deleted while something depends on them.</summary>
    public required bool ForceDestroy { get; init; }

    /// <summary>The connector and the containers.</summary>
    public required CredentialSource Source { get; init; }
}

/// <summary>
/// One storage credential and its external locations. Each belongs to one workspace: isolated, and bound to it in so many words, for isolation alone binds to
/// whatever workspace the call went through. A location waits for the binding of its credential, and on the way down is gone before it.
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
        var credential = Credential();
        var bound = Bind($"{name}-credential", "storage_credential", credential.Name, credential);
        args.Grantor.Share(this, $"{name}-credential", grant => grant.StorageCredential = credential.Name, GrantMatrix.Storage, bound);
        foreach (var location in args.Source.Locations)
        {
            Locate(location, credential, bound);
        }

        RegisterOutputs();
    }

    /// <summary>Address of one of the locations; what uses it waits for the location to be bound.</summary>
    /// <param name="key">Its logical name.</param>
    public (Output<string> Url, Resource Ready) Location(string key) => (locations[key].Url, locations[key].Binding);

    StorageCredential Credential()
    {
        var options = args.Workspace.InsideStateful(this, args.Source.Roles);
        options.Hooks = args.Retry.Binding;
        return new StorageCredential($"{LogicalName}-credential", new StorageCredentialArgs
        {
            Api = DatabricksAccount.WorkspaceApi,
            Name = args.Source.Name,
            Comment = args.Source.Comment,
            Owner = args.Owner,
            AzureManagedIdentity = new StorageCredentialAzureManagedIdentityArgs { AccessConnectorId = args.Source.ConnectorId },
            IsolationMode = Isolated,
            ForceDestroy = args.ForceDestroy,
            ProviderConfig = new StorageCredentialProviderConfigArgs { WorkspaceId = args.Workspace.Id },
        }, options);
    }

    void Locate(LocationSource source, StorageCredential credential, WorkspaceBinding credentialBound)
    {
        var name = $"{LogicalName}-{source.Key}";
        var options = args.Workspace.InsideStateful(this, credentialBound);
        options.Hooks = args.Retry.Binding;
        // The queue that Databricks makes is reported back in this input.
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
        var bound = Bind(name, "external_location", location.Name, location);
        args.Grantor.Share(this, name, grant => grant.ExternalLocation = location.Name, GrantMatrix.Storage, bound);
        locations[source.Key] = (location.Url, bound);
    }

    WorkspaceBinding Bind(string name, string kind, Input<string> securable, Resource made) => new($"{name}-binding", new WorkspaceBindingArgs
    {
        SecurableType = kind,
        SecurableName = securable,
        WorkspaceId = args.Workspace.Id,
        BindingType = "BINDING_TYPE_READ_WRITE",
        ProviderConfig = new WorkspaceBindingProviderConfigArgs { WorkspaceId = args.Workspace.Id },
    }, args.Workspace.Inside(this, made));

    static Input<ExternalLocationFileEventQueueArgs>? Queue(FileEventQueue? queue) => queue is null ? null : (Input<ExternalLocationFileEventQueueArgs>)new ExternalLocationFileEventQueueArgs
    {
        ManagedAqs = new ExternalLocationFileEventQueueManagedAqsArgs { SubscriptionId = queue.SubscriptionId, ResourceGroup = queue.ResourceGroup },
    };
}
