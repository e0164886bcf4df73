using Platform.Policy.Facts;

namespace Platform.Cli.Diff;

/// <summary>Finds the values of a resource that only the deployment will know.</summary>
static class UnknownPaths
{
    /// <summary>Their paths, in wire names with dots, list items in brackets.</summary>
    public static IEnumerable<string> In(JsonNode? node, string path = "") => node switch
    {
        JsonObject item => item.SelectMany(member =>
            In(member.Value, path.Length == 0 ? member.Key : $"{path}.{member.Key}")),
        JsonArray list => list.SelectMany((item, index) => In(item, $"{path}[{index}]")),
        JsonValue value when value.TryGetValue<string>(out var text) && text == ResourceFact.Unknown => [path],
        _ => [],
    };
}
