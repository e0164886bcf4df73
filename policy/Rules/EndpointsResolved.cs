using System.Text.Json.Nodes;
using Platform.Policy.Facts;
using Platform.Policy.Judging;

namespace Platform.Policy.Rules;

/// <summary>
/// Every private endpoint has its DNS zone group; without one, names go on resolving to the public address.
/// </summary>
public sealed class EndpointsResolved() : PolicyRule(
    "endpoints-resolved", Level.Mandatory, Severity.High,
    "Every private endpoint has exactly one DNS zone group, with at least one zone.",
    "give the endpoint one zone group with its zones", "NS-2", "NS-10")
{
    /// <inheritdoc/>
    public override IEnumerable<Violation> Check(StackFacts stack)
    {
        var groups = stack.OfType(AzureTypes.ZoneGroup).ToArray();
        foreach (var group in groups.Where(group => NamesNoZone(group.Inputs["privateDnsZoneConfigs"])))
        {
            yield return new Violation(
                group, "`privateDnsZoneConfigs` names no zone; give the zones of the endpoint's group id");
        }

        var counts = groups.SelectMany(group => group.SourcesOf("privateEndpointName"))
            .GroupBy(key => key).ToDictionary(keys => keys.Key, keys => keys.Count());
        foreach (var endpoint in stack.OfType(AzureTypes.PrivateEndpoint))
        {
            var count = counts.GetValueOrDefault(endpoint.Key);
            if (count != 1)
            {
                yield return new Violation(
                    endpoint,
                    $"{count} of `{AzureTypes.ZoneGroup}` have a `privateEndpointName` made from it; "
                    + "give it exactly one");
            }
        }
    }

    static bool NamesNoZone(JsonNode? zones) => !zones.IsMark() && !zones.Items().Any();
}
