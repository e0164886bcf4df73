using Platform.Components.Encryption;
using Platform.Components.Facts;

namespace Platform.Tests.Infra.Components.Networking;

public sealed class PrivateEndpointsTests
{
    [Test]
    public async Task An_endpoint_comes_with_the_zone_group_of_its_link()
    {
        var run = await TestStack.UpdateAsync(
            () => _ = new SecretVault("vault", new() { Zone = TestSettings.Zone(), Settings = new() }));

        var connection = TestStack.Items(run.Inputs(
            "azure-native:network:PrivateEndpoint", "vault-vault-endpoint")["privateLinkServiceConnections"]).Single();
        Assert.That(connection["groupIds"], Is.EqualTo(new object[] { "vault" }));
        Assert.That(connection["privateLinkServiceId"], Is.EqualTo("/azure-native:keyvault:Vault/vault-vault"));

        var group = run.Inputs("azure-native:network:PrivateDnsZoneGroup", "vault-vault-dns");
        Assert.That(group["privateEndpointName"], Is.EqualTo("vault-vault-endpoint"));
        Assert.That(TestStack.Items(group["privateDnsZoneConfigs"]).Select(zone => zone["privateDnsZoneId"]),
            Is.EqualTo(new[] { "/azure-native:privatedns:PrivateZone/around-dns-privatelink-vaultcore-azure-net" }));
    }

    [Test]
    public async Task Each_zone_is_made_once_and_linked_to_the_network()
    {
        var run = await TestStack.UpdateAsync(() => TestSettings.Zone());

        Assert.That(run.Inputs("azure-native:privatedns:PrivateZone").Values.Select(zone => zone["privateZoneName"]),
            Is.EquivalentTo(PrivateLinks.Zones).And.Exactly(10).Items);
        Assert.That(run.Inputs("azure-native:privatedns:VirtualNetworkLink").Values.Select(
            link => TestStack.At(link, "virtualNetwork.id")),
            Is.All.EqualTo("/azure-native:network:VirtualNetwork/around-network-vnet").And.Exactly(10).Items);
    }
}
