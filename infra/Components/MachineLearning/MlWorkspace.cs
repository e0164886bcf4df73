using Platform.Components.Encryption;
using Platform.Components.Facts;
using Platform.Components.Lake;
using Platform.Naming;
using Pulumi;
using Pulumi.AzureNative.MachineLearningServices;
using Pulumi.AzureNative.MachineLearningServices.Inputs;

namespace Platform.Components.MachineLearning;

/// <summary>
/// Azure Machine Learning with an account, vault, registry and insights of its own; it reaches them by its identity.
/// </summary>
public sealed class MlWorkspace : PlatformComponent
{
    readonly MlWorkspaceArgs args;

    /// <summary>Makes the workspace, what it stands on, and its compute.</summary>
    public MlWorkspace(string name, MlWorkspaceArgs args, ComponentResourceOptions? options = null)
        : base("platform:machinelearning:MlWorkspace", name, args.Zone.Context, options)
    {
        this.args = args;
        Vault = new SecretVault($"{name}-vault", new SecretVaultArgs
        {
            Zone = args.Zone,
            Purpose = "ml",
            Settings = args.Vault,
        }, Part());
        Base = new MlFoundation($"{name}-base", args, Part());
        Identities = new MlIdentities($"{name}-identity", new MlIdentitiesArgs
        {
            Zone = args.Zone,
            Settings = args.Settings,
            Vault = Vault,
            Base = Base,
            Lake = args.Lake,
        }, Part());
        Resource = AddWorkspace();
        var endpoint = args.Zone.Endpoints.Add(this, "ml", Resource.Id, PrivateLinks.MlWorkspace);
        args.Zone.Diagnostics.Send(this, "", Resource.Id, DiagnosticCategories.MlWorkspace);
        MlCompute.Add(this, args, [endpoint, .. Identities.ComputeGrants]);
        RegisterOutputs();
    }

    /// <summary>The workspace.</summary>
    public Workspace Resource { get; }

    /// <summary>Who the workspace and its compute are.</summary>
    public MlIdentities Identities { get; }

    /// <summary>The workspace's own vault: it writes its connections there.</summary>
    public SecretVault Vault { get; }

    /// <summary>Account, registry and insights.</summary>
    public MlFoundation Base { get; }

    /// <summary>Makes a container of the lake a datastore, read by the workspace's identity, without a key.</summary>
    public Datastore AttachLake(LakeContainer container) =>
        new($"{LogicalName}-{container.Key}-datastore", new DatastoreArgs
        {
            Name = container.Key,
            WorkspaceName = Resource.Name,
            ResourceGroupName = args.Zone.ResourceGroup.Name,
            // The SDK leaves this untyped; these are the API's own names.
            Properties = new Dictionary<string, object?>
            {
                ["datastoreType"] = "AzureDataLakeGen2",
                ["accountName"] = container.Account.Name,
                ["filesystem"] = container.Resource.Name,
                ["credentials"] = new Dictionary<string, object?> { ["credentialsType"] = "None" },
                ["serviceDataAccessAuthIdentity"] = "WorkspaceUserAssignedIdentity",
            },
        }, Child());

    Workspace AddWorkspace() => new($"{LogicalName}-workspace", new WorkspaceArgs
    {
        WorkspaceName = this.NameOnce(AzureKind.MachineLearning),
        FriendlyName = $"{Context.Names.Platform} {Context.Names.Environment}",
        ResourceGroupName = args.Zone.ResourceGroup.Name,
        Location = Context.Location,
        Kind = "Default",
        Sku = new SkuArgs { Name = "Basic", Tier = SkuTier.Basic },
        KeyVault = Vault.Resource.Id,
        StorageAccount = Base.Account.Id,
        ContainerRegistry = Base.Registry.Id,
        ApplicationInsights = Base.Insights.Id,
        // The account takes no keys, so the datastores must not want one.
        SystemDatastoresAuthMode = SystemDatastoresAuthMode.Identity,
        V1LegacyMode = false,
        PublicNetworkAccess = Context.PrivateOnly ? PublicNetworkAccessType.Disabled : PublicNetworkAccessType.Enabled,
        ManagedNetwork = MlNetwork.Of(args),
        // Images are built where the registry can be reached: on the cluster, not by the registry's public tasks.
        ImageBuildCompute = Context.Names.Of(AzureKind.MachineLearningCluster, "train"),
        PrimaryUserAssignedIdentity = Identities.Workspace.Id,
        Identity = new ManagedServiceIdentityArgs
        {
            Type = ManagedServiceIdentityType.UserAssigned,
            UserAssignedIdentities =
                args.Key is null ? [Identities.Workspace.Id] : [Identities.Workspace.Id, args.Key.Identity.Id],
        },
        Encryption = args.Key is null ? null : (Input<EncryptionPropertyArgs>)new EncryptionPropertyArgs
        {
            Status = EncryptionStatus.Enabled,
            Identity = new IdentityForCmkArgs { UserAssignedIdentity = args.Key.Identity.Id },
            KeyVaultProperties = new KeyVaultPropertiesArgs
            {
                KeyVaultArmId = args.Key.Vault.Resource.Id,
                KeyIdentifier = args.Key.Resource.KeyUriWithVersion,
            },
        },
        Tags = Context.Tags,
    }, Stateful([.. Identities.WorkspaceGrants]));
}
