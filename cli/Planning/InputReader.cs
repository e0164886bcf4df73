using System.Collections;
using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using Platform.Policy.Facts;

namespace Platform.Cli.Planning;

/// <summary>
/// Turns typed arguments into JSON by wire name after a run: secrets and unknowns are marked where they stand, at any
/// depth, and the resources behind each value are collected.
/// </summary>
sealed class InputReader
{
    static readonly ConcurrentDictionary<Type, bool> EnumTypes = new();

    readonly HashSet<Resource> behind = [];

    /// <summary>The members of an arguments object that have a value, by wire name.</summary>
    public static async Task<(JsonObject Inputs, Dictionary<string, IReadOnlyList<string>> Dependencies)> ReadAsync(
        object args)
    {
        var inputs = new JsonObject();
        var dependencies = new Dictionary<string, IReadOnlyList<string>>();
        foreach (var member in WireMember.Of(args.GetType()))
        {
            var reader = new InputReader();
            if (await reader.ValueAsync(member.Get(args)) is not { } value)
            {
                continue;
            }

            inputs[member.Name] = value;
            if (reader.behind.Count > 0)
            {
                dependencies[member.Name] = [.. reader.behind.Select(Registration.KeyOf).Order(StringComparer.Ordinal)];
            }
        }
        return (inputs, dependencies);
    }

    /// <summary>One value of any kind that an argument, or an output of a stack, can hold; null for null.</summary>
    public static Task<JsonNode?> ReadValueAsync(object? value) => new InputReader().ValueAsync(value);

    async Task<JsonNode?> ValueAsync(object? value) => value switch
    {
        null => null,
        string text => text,
        bool truth => truth,
        int or long or short or byte => JsonValue.Create(Convert.ToInt64(value, CultureInfo.InvariantCulture)),
        double or float or decimal => JsonValue.Create(Convert.ToDouble(value, CultureInfo.InvariantCulture)),
        Guid guid => guid.ToString(),
        JsonElement element => SortedJson.Of(JsonNode.Parse(element.GetRawText())),
        JsonDocument document => SortedJson.Of(JsonNode.Parse(document.RootElement.GetRawText())),
        JsonNode node => SortedJson.Of(node),
        AssetOrArchive asset => AssetText.Of(asset),
        Resource resource => Reference(resource),
        IDictionary map => await MapAsync(map),
        _ when OutputAccess.For(value.GetType()) is { } access => await OutputAsync(access, value),
        IEnumerable list => await ListAsync(list),
        _ => await OtherAsync(value),
    };

    async Task<JsonNode?> OutputAsync(OutputAccess access, object value)
    {
        var output = await access.ReadAsync(value);
        behind.UnionWith(output.Dependencies);
        // A secret is walked too: what it is made from is no secret.
        var content = output.Known ? await ValueAsync(output.Value) : ResourceFact.Unknown;
        return output.Secret ? ResourceFact.Secret : content;
    }

    async Task<JsonNode?> MapAsync(IDictionary map)
    {
        var result = new List<KeyValuePair<string, JsonNode?>>();
        foreach (DictionaryEntry entry in map)
        {
            if (await ValueAsync(entry.Value) is { } value)
            {
                result.Add(KeyValuePair.Create(entry.Key.ToString()!, (JsonNode?)value));
            }
        }

        return new JsonObject(result.OrderBy(member => member.Key, StringComparer.Ordinal));
    }

    async Task<JsonNode?> ListAsync(IEnumerable list)
    {
        if (Pair.In(list) is { } pairs)
        {
            return await MapAsync(pairs);
        }

        var result = new JsonArray();
        foreach (var item in list)
        {
            result.Add(await ValueAsync(item));
        }

        return result;
    }

    async Task<JsonNode?> OtherAsync(object value)
    {
        var type = value.GetType();
        if (type.IsEnum)
        {
            return JsonValue.Create(Convert.ToInt64(value, CultureInfo.InvariantCulture));
        }
        // Enumerations of the providers are structs around a text.
        if (EnumTypes.GetOrAdd(type, static type => type.IsDefined(typeof(EnumTypeAttribute), false)))
        {
            return value.ToString();
        }

        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Union<,>))
        {
            return await ValueAsync(type.GetProperty("Value")!.GetValue(value));
        }

        var members = WireMember.Of(type);
        if (members.Count == 0)
        {
            return SortedJson.Of(JsonSerializer.SerializeToNode(value, type));
        }

        var result = new JsonObject();
        foreach (var member in members)
        {
            if (await ValueAsync(member.Get(value)) is { } item)
            {
                result[member.Name] = item;
            }
        }

        return result;
    }

    string Reference(Resource resource)
    {
        behind.Add(resource);
        return Registration.KeyOf(resource);
    }
}
