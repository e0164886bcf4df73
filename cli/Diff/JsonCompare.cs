using System.Text.Json;
using Platform.Policy.Facts;

namespace Platform.Cli.Diff;

/// <summary>
/// Compares inputs by meaning: objects by member, lists of named objects by name, lists that Azure and Databricks keep
/// as sets without their order, and texts that hold JSON by what they say.
/// </summary>
static class JsonCompare
{
    const string Hidden = $"\"{ResourceFact.Secret}\"";

    // What names an item of a list, the first that every item of both lists has.
    static readonly string[] Identities =
    [
        "taskKey", "jobClusterKey", "environmentKey", "key", "name", "principal", "category", "categoryGroup", "value",
    ];

    // Databricks and Azure Resource Manager give these back in an order of their own.
    static readonly HashSet<string> Sets =
    [
        "privileges", "grants", "groupIds", "ipAddresses", "ipRules", "contactEmails", "contactGroups",
        "privateDnsZoneConfigs",
    ];

    /// <summary>What differs, by path.</summary>
    public static IEnumerable<PropertyChange> Between(JsonNode? from, JsonNode? to) => Compare("", from, to);

    static IEnumerable<PropertyChange> Compare(string path, JsonNode? from, JsonNode? to) => (from, to) switch
    {
        (JsonObject before, JsonObject after) => Keys(before).Union(Keys(after)).Order(StringComparer.Ordinal)
            .SelectMany(name => Compare(Join(path, name), before[name], after[name])),
        (JsonArray before, JsonArray after) => Lists(path, before, after),
        _ when JsonNode.DeepEquals(from, to) => [],
        _ when Structure(from) is { } before && Structure(to) is { } after => Compare(path, before, after),
        _ => [Change(path, from, to)],
    };

    // What was no secret yet, or is none any more, is not shown beside it either.
    static PropertyChange Change(string path, JsonNode? from, JsonNode? to)
    {
        var (before, after) = (from?.ToJsonString(), to?.ToJsonString());
        return HoldsSecret(before) || HoldsSecret(after)
            ? new(path, from is null ? null : Hidden, to is null ? null : Hidden)
            : new(path, before, after);
    }

    static bool HoldsSecret(string? json) => json?.Contains(ResourceFact.Secret, StringComparison.Ordinal) is true;

    static IEnumerable<string> Keys(JsonObject item) => item.Select(member => member.Key);

    static IEnumerable<PropertyChange> Lists(string path, JsonArray from, JsonArray to)
    {
        if (JsonNode.DeepEquals(from, to))
        {
            return [];
        }

        if (Identities.FirstOrDefault(name => Named(from, name) && Named(to, name)) is { } identity)
        {
            return Items(path, ByName(from, identity), ByName(to, identity));
        }

        if (Sets.Contains(path.Split('.')[^1]) && Sorted(from).SequenceEqual(Sorted(to)))
        {
            return [];
        }

        return from.Count == to.Count && from.Any(item => item is JsonObject)
            ? from.Zip(to).SelectMany((pair, index) => Compare($"{path}[{index}]", pair.First, pair.Second))
            : [Change(path, from, to)];
    }

    static bool Named(JsonArray list, string name) =>
        list.Count > 0
            && list.Select(item => Text((item as JsonObject)?[name])).ToArray() is var names
            && !names.Contains(null)
            && names.Distinct().Count() == names.Length;

    static IEnumerable<PropertyChange> Items(
        string path, Dictionary<string, JsonNode?> from, Dictionary<string, JsonNode?> to) =>
        from.Keys.Union(to.Keys)
            .Order(StringComparer.Ordinal)
            .SelectMany(name => Compare($"{path}[{name}]", from.GetValueOrDefault(name), to.GetValueOrDefault(name)));

    static Dictionary<string, JsonNode?> ByName(JsonArray list, string identity) =>
        list.ToDictionary(item => Text(item![identity])!);

    /// <summary>The object or list that a text holds as JSON; null for other texts.</summary>
    static JsonNode? Structure(JsonNode? node)
    {
        if (Text(node) is not { Length: > 1 } text || text[0] is not ('{' or '[')
            || text is ResourceFact.Unknown or ResourceFact.Secret)
        {
            return null;
        }

        try
        {
            return JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    static IEnumerable<string> Sorted(JsonArray list) =>
        list.Select(item => item?.ToJsonString() ?? "null").Order(StringComparer.Ordinal);

    static string? Text(JsonNode? node) =>
        node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    static string Join(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";
}
