using Platform.Components.Facts;
using Platform.Components.Foundation;

namespace Platform.Tests.Infra.Components.Networking;

public sealed class PrivateDnsZonesTests
{
    const string Zone = "azure-native:privatedns:PrivateZone";
    const string Link = "azure-native:privatedns:VirtualNetworkLink";
    const string Group = "/subscriptions/other/resourceGroups/dns-group";

    static Action Backbone(NetworkSettings network) => () =>
        _ = new Backbone("backbone", TestSettings.Backbone(TestSettings.Minimal with { Network = network }));

    [Test]
    public async Task A_hub_of_our_own_resolves_the_zones_too()
    {
        var run = await TestStack.UpdateAsync(Backbone(TestSettings.Minimal.Network with
        {
            Hub = Ownership.Create,
            HubAddressSpace = "10.0.0.0/22",
        }));

        Assert.That(run.Inputs(Zone), Has.Count.EqualTo(10));
        Assert.That(run.Inputs(Link).Values.Select(
            link => $"{link["privateZoneName"]} {link["virtualNetworkLinkName"]}"), Is.EquivalentTo(
            run.Inputs(Zone).Keys.SelectMany(zone => new[] { $"{zone} dev", $"{zone} hub" })));
    }

    [Test]
    public async Task Adopted_zones_are_linked_where_they_are_and_endpoints_register_in_them()
    {
        var run = await TestStack.UpdateAsync(Backbone(TestSettings.Minimal.Network with
        {
            DnsZones = Ownership.Adopt,
            DnsZonesGroupId = Group,
        }));

        Assert.That(run.Inputs(Zone), Is.Empty);
        Assert.That(run.Inputs(Link).Values.Select(
            link => $"{link["resourceGroupName"]} {link["privateZoneName"]} {link["virtualNetworkLinkName"]}"),
            Is.EquivalentTo(PrivateLinks.Zones.Select(zone => $"dns-group {zone} dev")));
        Assert.That(run.Registrations.Where(made => made.Type == Link)
            .Select(made => made.Provider), Is.All.Contains("azure-resources-other"));
        Assert.That(TestStack.Items(run.Inputs("azure-native:network:PrivateDnsZoneGroup",
            "backbone-vault-vault-dns")["privateDnsZoneConfigs"]).Select(zone => zone["privateDnsZoneId"]),
            Is.EqualTo(
                new[] { $"{Group}/providers/Microsoft.Network/privateDnsZones/privatelink.vaultcore.azure.net" }));
    }
}
