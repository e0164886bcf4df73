using System.Text.Json.Nodes;

namespace Platform.Policy.Facts;

/// <summary>Reads of inputs by path.</summary>
static class JsonPaths
{
    /// <summary>The value at a path of wire names with dots between; null when any step is missing.</summary>
    public static JsonNode? At(this JsonNode? node, string path)
    {
        foreach (var step in path.Split('.'))
        {
            if (node.IsMark())
            {
                return node;
            }

            node = node is JsonObject item ? item[step] : null;
        }
        return node;
    }

    /// <summary>
    /// The values at a path, where a step into a list goes to each of its items: a missing value is null, an empty list
    /// has none.
    /// </summary>
    public static IEnumerable<JsonNode?> All(this JsonNode? node, string path) =>
        path.Split('.').Aggregate<string, IEnumerable<JsonNode?>>(
            [node],
            (nodes, step) => nodes
                .SelectMany(at => at is JsonArray list ? list : (IEnumerable<JsonNode?>)[at])
                .Select(at => at.IsMark() ? at : (at as JsonObject)?[step]));

    /// <summary>Whether the value stands for something that a preview does not know or show.</summary>
    public static bool IsMark(this JsonNode? node) => node.Text().IsMark();

    /// <summary>The same of a text.</summary>
    public static bool IsMark(this string? text) => text is ResourceFact.Unknown or ResourceFact.Secret;

    /// <summary>
    /// A text as it is, another plain value as JSON writes it (`true`, `5`); null for null, lists and objects.
    /// </summary>
    public static string? Text(this JsonNode? node) => node switch
    {
        JsonValue value when value.TryGetValue<string>(out var text) => text,
        JsonValue value => value.ToJsonString(),
        _ => null,
    };

    /// <summary>The texts of a list; of a plain value its own; nothing for null.</summary>
    public static IEnumerable<string> Texts(this JsonNode? node) => node switch
    {
        JsonArray list => list.SelectMany(item => item.Texts()),
        _ when node.Text() is { } text => [text],
        _ => [],
    };

    /// <summary>The items of a list; nothing for anything else.</summary>
    public static IEnumerable<JsonNode?> Items(this JsonNode? node) => node as JsonArray ?? [];

    /// <summary>A value for a message: its text between backticks, or "not set".</summary>
    public static string Shown(this JsonNode? node) =>
        node is null ? "not set" : $"`{node.Text() ?? node.ToJsonString()}`";
}
