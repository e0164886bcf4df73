namespace Platform.Policy.Facts;

/// <summary>Private DNS zones, made in the plan or adopted.</summary>
static class PrivateZones
{
    /// <summary>The zones of a zone group: keys of resources, or names of adopted zones.</summary>
    public static IEnumerable<string> Of(StackFacts stack, ResourceFact group) =>
        stack.Sources(group, "privateDnsZoneConfigs", AzureTypes.PrivateZone).Select(zone => zone.Key)
            .Concat(group.Inputs["privateDnsZoneConfigs"].Items().Select(config => config.At("privateDnsZoneId"))
                .Where(id => id is not null && !id.IsMark()).Select(id => id.Text()!.Split('/')[^1]));

    /// <summary>The links of networks to a zone.</summary>
    public static IEnumerable<ResourceFact> Links(StackFacts stack, string zone) =>
        stack.OfType(AzureTypes.ZoneLink).Where(link =>
            link.SourcesOf("privateZoneName").Contains(zone) || link.Inputs["privateZoneName"].Text() == zone);
}
