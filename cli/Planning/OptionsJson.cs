using Platform.Policy.Facts;

namespace Platform.Cli.Planning;

/// <summary>The options of a resource that are written only where they are set.</summary>
static class OptionsJson
{
    /// <summary>Name and value of each option that is set, in the order in which they are written.</summary>
    public static IEnumerable<(string Name, JsonNode Value)> Of(ResourceFact resource)
    {
        (string Name, JsonNode? Value)[] options =
        [
            ("retainOnDelete", resource.RetainOnDelete),
            ("deleteBeforeReplace", resource.DeleteBeforeReplace),
            ("ignoreChanges", List(resource.IgnoreChanges)),
            ("replaceOnChanges", List(resource.ReplaceOnChanges)),
            ("aliases", List(resource.Aliases)),
            ("customTimeouts", Map(resource.CustomTimeouts)),
        ];
        return from option in options where option.Value is not null select (option.Name, option.Value);
    }

    static JsonArray? List(IReadOnlyList<string> texts) =>
        texts.Count == 0 ? null : [.. texts.Select(text => JsonValue.Create(text))];

    static JsonObject? Map(IReadOnlyDictionary<string, string> texts) => texts.Count == 0
        ? null
        : new(texts.Select(text => KeyValuePair.Create(text.Key, (JsonNode?)text.Value)));
}
