using Platform.Policy.Rules;

namespace Platform.Tests.Policy.Rules;

public class EndpointsResolvedTests
{
    const string Group = "azure-native:network:PrivateDnsZoneGroup";
    const string Zones = """{"privateDnsZoneConfigs":[{"name":"zone"}]}""";

    static readonly ResourceFact Endpoint = Some.Resource("azure-native:network:PrivateEndpoint");

    [Test]
    public void An_endpoint_with_one_zone_group_is_fine() =>
        Assert.That(
            Some.Judge(
                new EndpointsResolved(),
                Endpoint,
                Some.Resource(Group, Zones, "g").MadeFrom("privateEndpointName", Endpoint)),
            Is.Empty);

    [Test]
    public void An_endpoint_without_a_zone_group_is_named() =>
        Assert.That(
            Some.Judge(new EndpointsResolved(), Endpoint),
            Is.EqualTo(new[] { $"it: 0 of `{Group}` have a `privateEndpointName` made from it; give it exactly one" }));

    [Test]
    public void An_endpoint_with_two_zone_groups_is_named() => Assert.That(
        Some.Judge(
            new EndpointsResolved(),
            Endpoint,
            Some.Resource(Group, Zones, "g").MadeFrom("privateEndpointName", Endpoint),
            Some.Resource(Group, Zones, "h").MadeFrom("privateEndpointName", Endpoint)),
        Is.EqualTo(new[] { $"it: 2 of `{Group}` have a `privateEndpointName` made from it; give it exactly one" }));

    [Test]
    public void A_zone_group_without_zones_is_named() => Assert.That(
        Some.Judge(
            new EndpointsResolved(),
            Endpoint,
            Some.Resource(Group, """{"privateDnsZoneConfigs":[]}""", "g").MadeFrom("privateEndpointName", Endpoint)),
        Is.EqualTo(new[] { "g: `privateDnsZoneConfigs` names no zone; give the zones of the endpoint's group id" }));
}
