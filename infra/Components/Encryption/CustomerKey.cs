using Platform.Components.Access;
using Platform.Components.Networking;
using Platform.Naming;
using Pulumi;
using Pulumi.AzureNative.Authorization;
using Pulumi.AzureNative.KeyVault;
using Pulumi.AzureNative.KeyVault.Inputs;
using Pulumi.AzureNative.ManagedIdentity;

namespace Platform.Components.Encryption;

/// <summary>A key of one's own, the identity that may use it, and the role by which it may. What encrypts with it waits for the role.</summary>
public sealed class CustomerKey : PlatformComponent
{
    /// <summary>Makes key, identity and role.</summary>
    /// <param name="name">Logical name.</param>
    /// <param name="zone">Where the identity is put.</param>
    /// <param name="vault">Vault of the key; it needs purge protection, or the services refuse its keys.</param>
    /// <param name="purpose">What is encrypted; part of the names.</param>
    /// <param name="options">Options of the component.</param>
    public CustomerKey(string name, LandingZone zone, SecretVault vault, string purpose, ComponentResourceOptions? options = null)
        : base("platform:encryption:CustomerKey", name, zone.Context, options)
    {
        Vault = vault;
        Resource = new Key($"{name}-key", new KeyArgs
        {
            KeyName = Context.Names.Of(AzureKind.KeyVaultKey, purpose),
            VaultName = vault.Resource.Name,
            ResourceGroupName = vault.ResourceGroup.Name,
            Properties = new KeyPropertiesArgs { Kty = JsonWebKeyType.RSA, KeySize = 3072, KeyOps = [JsonWebKeyOperation.WrapKey, JsonWebKeyOperation.UnwrapKey] },
            Tags = Context.Tags,
        }, Stateful());
        Identity = new UserAssignedIdentity($"{name}-identity", new UserAssignedIdentityArgs
        {
            ResourceName = Context.Names.Of(AzureKind.ManagedIdentity, $"{purpose}-key"),
            ResourceGroupName = zone.ResourceGroup.Name,
            Location = Context.Location,
            Tags = Context.Tags,
        }, Stateful());
        Grant = vault.GrantEncrypt(Principal.Service($"{purpose}-key", Identity.PrincipalId));
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
