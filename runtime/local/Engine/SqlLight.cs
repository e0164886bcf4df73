using System.Text.Json.Nodes;
using static Platform.Local.Engine.SqlNodes;

namespace Platform.Local.Engine;

/// <summary>
/// Writes expressions as shorter ones of the same type. A macro of the prelude is written out wherever its argument
/// stands in it, a ratio in a rounding a hundred times; a tree that is bound and not run needs the types alone.
/// </summary>
static class SqlLight
{
    // The macros of types.sql that have the type and not the value.
    static readonly Dictionary<string, string> Typed = new()
    {
        ["/"] = "_typed_quotient",
        ["round"] = "_typed_double",
        ["floor"] = "_typed_bigint",
        ["ceil"] = "_typed_bigint",
        ["ceiling"] = "_typed_bigint",
        ["upper"] = "_typed_same",
        ["lower"] = "_typed_same",
    };

    /// <summary>A call by its type; the object itself is changed.</summary>
    internal static JsonObject Call(JsonObject own)
    {
        if (Typed.TryGetValue((string)own["function_name"]!, out var typed))
        {
            own["function_name"] = typed;
            own["is_operator"] = false;
        }

        return own;
    }

    /// <summary>An expression of which only the type is asked.</summary>
    internal static JsonNode? Of(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject own when Kind(own) is "COMPARISON" or "CONJUNCTION" or "BETWEEN":
                return SqlNodes.Call("_typed_truth");
            case JsonObject own:
                var light = new JsonObject(own.Select(pair => KeyValuePair.Create(pair.Key, Of(pair.Value))));
                return Kind(own) is "FUNCTION" ? Call(light) : light;
            case JsonArray list:
                return new JsonArray([.. list.Select(Of)]);
            default:
                return node?.DeepClone();
        }
    }
}
