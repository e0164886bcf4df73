namespace Platform.Cli.Planning;

/// <summary>JSON whose members are in order, so that equal values are written as equal bytes.</summary>
static class SortedJson
{
    /// <summary>A copy in order, at any depth.</summary>
    public static JsonNode? Of(JsonNode? node) => node switch
    {
        JsonObject item => new JsonObject(item.OrderBy(member => member.Key, StringComparer.Ordinal)
            .Select(member => KeyValuePair.Create(member.Key, Of(member.Value)))),
        JsonArray list => new JsonArray([.. list.Select(Of)]),
        _ => node?.DeepClone(),
    };
}
