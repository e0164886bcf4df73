using Platform.Components.Access;
using Platform.Components.Facts;
using Pulumi;
using Pulumi.AzureNative.Authorization;
using Pulumi.AzureNative.KeyVault;
using ResourceGroup = Pulumi.AzureNative.Resources.ResourceGroup;

namespace Platform.Components.Encryption;

/// <summary>A key vault that answers to roles only, behind a firewall and a private endpoint.</summary>
public sealed class SecretVault : PlatformComponent
{
    /// <summary>Makes the vault.</summary>
    public SecretVault(string name, SecretVaultArgs args, ComponentResourceOptions? options = null)
        : base("platform:encryption:SecretVault", name, args.Zone.Context, options)
    {
        ResourceGroup = args.Zone.ResourceGroup;
        Resource = this.AddVault(args.Zone.ResourceGroup, args.Purpose, args.Settings);
        var purpose = args.Purpose.Length > 0 ? args.Purpose : "shared";
        args.Zone.Endpoints.Add(this, purpose, Resource.Id, PrivateLinks.Vault);
        args.Zone.Diagnostics.Send(this, "", Resource.Id, DiagnosticCategories.KeyVault);
        RegisterOutputs();
    }

    /// <summary>The vault.</summary>
    public Vault Resource { get; }

    /// <summary>Resource group of the vault.</summary>
    public ResourceGroup ResourceGroup { get; }

    /// <summary>Address of the vault's data plane, <c>https://name.vault.azure.net/</c>.</summary>
    public Output<string> Uri => Output.Format($"https://{Resource.Name}.vault.azure.net/");

    /// <summary>Lets <paramref name="principal"/> read secrets.</summary>
    public RoleAssignment GrantReadSecrets(Principal principal) =>
        this.Grant("", Resource.Id, RoleDefinitions.KeyVaultSecretsUser, principal);

    /// <summary>Lets <paramref name="principal"/> manage the vault and everything in it.</summary>
    public IReadOnlyList<RoleAssignment> GrantManage(Principal principal) =>
    [
        this.Grant("", Resource.Id, RoleDefinitions.Contributor, principal),
        this.Grant("", Resource.Id, RoleDefinitions.KeyVaultAdministrator, principal),
    ];

    /// <summary>Lets an encrypting service wrap and unwrap with the vault's keys.</summary>
    public RoleAssignment GrantEncrypt(Principal principal) =>
        this.Grant("", Resource.Id, RoleDefinitions.KeyVaultCryptoServiceEncryptionUser, principal);
}
