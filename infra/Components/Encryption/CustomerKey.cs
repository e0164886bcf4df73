using Platform.Components.Access;
using Platform.Naming;
using Pulumi;
using Pulumi.AzureNative.Authorization;
using Pulumi.AzureNative.KeyVault;
using Pulumi.AzureNative.KeyVault.Inputs;
using Pulumi.AzureNative.ManagedIdentity;

namespace Platform.Components.Encryption;

/// <summary>A customer-managed key, who may use it, and by which role; what it encrypts waits for the role.</summary>
public sealed class CustomerKey : PlatformComponent
{
    /// <summary>Makes key, identity and role.</summary>
    public CustomerKey(string name, CustomerKeyArgs args, ComponentResourceOptions? options = null)
        : base("platform:encryption:CustomerKey", name, args.Zone.Context, options)
    {
        Vault = args.Vault;
        Resource = new Key($"{name}-key", new KeyArgs
        {
            KeyName = Context.Names.Of(AzureKind.KeyVaultKey, args.Purpose),
            VaultName = Vault.Resource.Name,
            ResourceGroupName = Vault.ResourceGroup.Name,
            Properties = new KeyPropertiesArgs
            {
                Kty = JsonWebKeyType.RSA,
                KeySize = 3072,
                KeyOps = [JsonWebKeyOperation.WrapKey, JsonWebKeyOperation.UnwrapKey],
            },
            Tags = Context.Tags,
        }, Stateful());
        Identity = new UserAssignedIdentity($"{name}-identity", new UserAssignedIdentityArgs
        {
            ResourceName = Context.Names.Of(AzureKind.ManagedIdentity, $"{args.Purpose}-key"),
            ResourceGroupName = args.Zone.ResourceGroup.Name,
            Location = Context.Location,
            Tags = Context.Tags,
        }, Stateful());
        Grant = Vault.GrantEncrypt(Principal.Service(
            $"{args.Purpose}-key", IdentityLookup.PrincipalId(Identity, args.Zone.ResourceGroup.Name)));
        RegisterOutputs();
    }

    /// <summary>The vault of the key.</summary>
    public SecretVault Vault { get; }

    /// <summary>The key.</summary>
    public Key Resource { get; }

    /// <summary>Who may use it.</summary>
    public UserAssignedIdentity Identity { get; }

    /// <summary>By which role.</summary>
    public RoleAssignment Grant { get; }

    /// <summary>Address of the vault.</summary>
    public Output<string> VaultUri => Vault.Uri;

    /// <summary>Version of the key, for services that insist on one.</summary>
    public Output<string> Version => Resource.KeyUriWithVersion.Apply(uri => uri[(uri.LastIndexOf('/') + 1)..]);
}
