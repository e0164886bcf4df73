using Platform.Components.Facts;
using Platform.Naming;
using Pulumi;
using Pulumi.AzureNative.Network;
using Pulumi.AzureNative.Network.Inputs;
using ResourceGroup = Pulumi.AzureNative.Resources.ResourceGroup;

namespace Platform.Components.Networking;

/// <summary>The one way a private endpoint is made: with the zone group without which nobody finds it.</summary>
/// <param name="context">Names, tags and region.</param>
/// <param name="resourceGroup">Resource group of all endpoints: they belong to the network.</param>
/// <param name="subnet">Subnet that is delegated to nobody.</param>
/// <param name="zones">Zones the endpoints register in.</param>
public sealed class PrivateEndpoints(
    PlatformContext context, ResourceGroup resourceGroup, Subnet subnet, PrivateDnsZones zones)
{
    /// <summary>Leads <paramref name="link"/> of <paramref name="target"/> into the network.</summary>
    /// <param name="owner">Component that owns the target; parent of the endpoint.</param>
    /// <param name="purpose">Short form of the target, unique in the environment.</param>
    /// <param name="target">Resource id.</param>
    /// <param name="link">Sub-resource.</param>
    /// <param name="after">What comes first: many services refuse two endpoints of one target at once.</param>
    /// <returns>The zone group, the last of the two: what waits for it waits for a name that resolves.</returns>
    internal PrivateDnsZoneGroup Add(
        PlatformComponent owner, string purpose, Output<string> target, PrivateLink link, params Resource[] after) =>
        Resolve(owner, AddEndpoint(owner, purpose, target, link, after), link);

    /// <summary>The endpoint alone, for an owner that gives a role on it and then resolves it.</summary>
    internal PrivateEndpoint AddEndpoint(
        PlatformComponent owner, string purpose, Output<string> target, PrivateLink link, params Resource[] after)
    {
        var name = $"{purpose}-{link.Key}";
        return new PrivateEndpoint($"{owner.LogicalName}-{link.Key}-endpoint", new PrivateEndpointArgs
        {
            PrivateEndpointName = context.Names.Of(AzureKind.PrivateEndpoint, name),
            ResourceGroupName = resourceGroup.Name,
            Location = context.Location,
            Subnet = new Pulumi.AzureNative.Network.Inputs.SubnetArgs { Id = subnet.Id },
            PrivateLinkServiceConnections =
            [
                new PrivateLinkServiceConnectionArgs
                {
                    Name = name,
                    PrivateLinkServiceId = target,
                    GroupIds = [link.GroupId],
                },
            ],
            Tags = context.Tags,
        }, owner.Child(after));
    }

    /// <summary>The zone group of an endpoint.</summary>
    internal PrivateDnsZoneGroup Resolve(PlatformComponent owner, PrivateEndpoint endpoint, PrivateLink link) =>
        new($"{owner.LogicalName}-{link.Key}-dns", new PrivateDnsZoneGroupArgs
        {
            PrivateDnsZoneGroupName = "default",
            PrivateEndpointName = endpoint.Name,
            ResourceGroupName = resourceGroup.Name,
            PrivateDnsZoneConfigs = link.Zones
                .Select(zone => new PrivateDnsZoneConfigArgs
                {
                    Name = zone.Replace('.', '-'),
                    PrivateDnsZoneId = zones.IdOf(zone),
                })
                .ToArray(),
        }, owner.Child([.. link.Zones.SelectMany(zones.LinksOf)]));
}
