using System.Collections.Generic;
using System.Linq;
using System.Text.Json;

namespace Platform.Sdk.Generator.Reading;

/// <summary>Reads members of a JSON object and says which one is missing or of the wrong kind.</summary>
static class Json
{
    public static string Text(this JsonElement json, string name) =>
        json.Member(name, JsonValueKind.String).GetString()!;

    public static bool Flag(this JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.True;

    public static IEnumerable<JsonProperty> Members(this JsonElement json, string name) =>
        json.Member(name, JsonValueKind.Object).EnumerateObject();

    public static IEnumerable<JsonElement> Items(this JsonElement json, string name) =>
        json.Member(name, JsonValueKind.Array).EnumerateArray();

    static JsonElement Member(this JsonElement json, string name, JsonValueKind kind)
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            throw new SchemaException($"is {Words(json.ValueKind)}, must be an object");
        }
        if (!json.TryGetProperty(name, out var value))
        {
            throw new SchemaException(
                $"'{name}' is missing; there is {string.Join(", ", json.EnumerateObject().Select(m => m.Name))}");
        }
        return value.ValueKind == kind
            ? value
            : throw new SchemaException($"'{name}' is {Words(value.ValueKind)}, must be {Words(kind)}");
    }

    static string Words(JsonValueKind kind) => kind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        JsonValueKind.String => "a text",
        JsonValueKind.Number => "a number",
        JsonValueKind.Null => "null",
        _ => "true or false",
    };
}
