using Platform.Components.Access;
using Platform.Components.Encryption;
using Platform.Components.Facts;
using Platform.Components.Lake;
using Platform.Components.Monitoring;
using Platform.Naming;
using Platform.Settings;
using Pulumi;
using Pulumi.AzureNative.KeyVault;
using Pulumi.AzureNative.KeyVault.Inputs;
using Pulumi.AzureNative.Resources;
using Pulumi.AzureNative.Storage;

namespace Platform.Components.Bootstrap;

/// <summary>
/// Where Pulumi keeps what it knows: an account with a container for each stack, and a vault with a key for each, which
/// encrypts the secrets in it. Who deploys one environment reads neither state nor secrets of another.
/// </summary>
public sealed class StateStore : PlatformComponent
{
    readonly StorageAccount account;
    readonly Vault vault;

    /// <summary>Makes the account and the vault.</summary>
    public StateStore(string name, StateStoreArgs args, ComponentResourceOptions? options = null)
        : base("platform:bootstrap:StateStore", name, args.Context, options)
    {
        ResourceGroup = new ResourceGroup($"{name}-group", new ResourceGroupArgs
        {
            ResourceGroupName = Context.Names.Of(AzureKind.ResourceGroup, "state"),
            Location = Context.Location,
            Tags = Context.Tags,
        }, Stateful());
        var baseline = new StorageBaselineArgs
        {
            ResourceGroup = ResourceGroup,
            Purpose = "state",
            Settings = new StorageSettings
            {
                Redundancy = args.Settings.Redundancy,
                SoftDeleteDays = args.Settings.SoftDeleteDays,
            },
            Hierarchical = false,
            Bypass = Bypass.None,
        };
        account = this.AddAccount(baseline);
        this.AddSoftDelete(baseline, account);
        vault = this.AddVault(ResourceGroup, "state", new KeyVaultSettings());

        var logs = this.AddLogWorkspace(ResourceGroup, args.Settings.LogRetentionInDays, dailyQuotaGb: -1);
        var diagnostics = new Diagnostics(logs.Id);
        diagnostics.Send(this, "workspace", logs.Id, DiagnosticCategories.LogAnalytics);
        diagnostics.Send(this, "account", account.Id, DiagnosticCategories.BlobService);
        diagnostics.Send(this, "vault", vault.Id, DiagnosticCategories.KeyVault);
        RegisterOutputs();
    }

    /// <summary>Resource group of the account and of whoever reaches it.</summary>
    public ResourceGroup ResourceGroup { get; }

    /// <summary>Keeps the state of a stack.</summary>
    /// <param name="stack">Its name.</param>
    /// <param name="writer">Who deploys it.</param>
    /// <param name="reader">Who previews it; null: nobody else.</param>
    public StackState Keep(string stack, Principal writer, Principal? reader = null)
    {
        var container = new BlobContainer($"{LogicalName}-{stack}", new BlobContainerArgs
        {
            ContainerName = Context.Names.Of(AzureKind.BlobContainer, $"state-{stack}"),
            AccountName = account.Name,
            ResourceGroupName = ResourceGroup.Name,
            PublicAccess = PublicAccess.None,
        }, Stateful());
        // What the CLI's secrets provider does with a key: pulumi.com/docs/iac/concepts/secrets, Azure Key Vault.
        var key = new Key($"{LogicalName}-{stack}-key", new KeyArgs
        {
            KeyName = Context.Names.Of(AzureKind.KeyVaultKey, $"state-{stack}"),
            VaultName = vault.Name,
            ResourceGroupName = ResourceGroup.Name,
            Properties = new KeyPropertiesArgs
            {
                Kty = JsonWebKeyType.RSA,
                KeySize = 3072,
                KeyOps = [JsonWebKeyOperation.Encrypt, JsonWebKeyOperation.Decrypt],
            },
            Tags = Context.Tags,
        }, Stateful());
        this.Grant(stack, container.Id, RoleDefinitions.StorageBlobDataContributor, writer);
        this.Grant($"{stack}-key", key.Id, RoleDefinitions.KeyVaultCryptoUser, writer);
        if (reader is not null)
        {
            this.Grant(stack, container.Id, RoleDefinitions.StorageBlobDataReader, reader);
            this.Grant($"{stack}-key", key.Id, RoleDefinitions.KeyVaultCryptoUser, reader);
        }

        return new(
            Output.Format($"azblob://{container.Name}?storage_account={account.Name}"),
            Output.Format($"azurekeyvault://{vault.Name}.vault.azure.net/keys/{key.Name}"));
    }
}
