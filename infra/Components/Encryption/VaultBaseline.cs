using Platform.Naming;
using Platform.Settings;
using Pulumi;
using Pulumi.AzureNative.KeyVault;
using Pulumi.AzureNative.KeyVault.Inputs;
using ResourceGroup = Pulumi.AzureNative.Resources.ResourceGroup;

namespace Platform.Components.Encryption;

/// <summary>The one way a key vault is made: it answers to roles only, behind a firewall.</summary>
static class VaultBaseline
{
    /// <summary>Makes the vault of <paramref name="owner"/>.</summary>
    /// <param name="owner">The component that owns it.</param>
    /// <param name="resourceGroup">Where it is put.</param>
    /// <param name="purpose">What it is for; empty for the environment's only one.</param>
    /// <param name="settings">How long what is deleted can be had back.</param>
    internal static Vault AddVault(
        this PlatformComponent owner, ResourceGroup resourceGroup, string purpose, KeyVaultSettings settings) =>
        new($"{owner.LogicalName}-vault", new VaultArgs
        {
            VaultName = owner.NameOnce(AzureKind.KeyVault, purpose),
            ResourceGroupName = resourceGroup.Name,
            Location = owner.Context.Location,
            Properties = new VaultPropertiesArgs
            {
                TenantId = owner.Context.TenantId,
                Sku = new SkuArgs { Family = SkuFamily.A, Name = SkuName.Standard },
                // The SDK's default is false, which makes a vault of access policies.
                EnableRbacAuthorization = true,
                EnableSoftDelete = true,
                SoftDeleteRetentionInDays = settings.SoftDeleteRetentionInDays,
                // Only true or nothing: Azure refuses false.
                EnablePurgeProtection = settings.PurgeProtection ? (Input<bool>)true : null,
                PublicNetworkAccess = owner.Context.PrivateOnly ? "disabled" : "enabled",
                NetworkAcls = new NetworkRuleSetArgs
                {
                    DefaultAction = NetworkRuleAction.Deny,
                    // Encryption of disks and storage reaches the vault as a trusted service.
                    Bypass = NetworkRuleBypassOptions.AzureServices,
                    IpRules = owner.Context.AllowedIps.Select(range => new IPRuleArgs { Value = range }).ToArray(),
                },
            },
            Tags = owner.Context.Tags,
        }, owner.Stateful());
}
