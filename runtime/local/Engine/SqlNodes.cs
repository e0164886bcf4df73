using System.Text.Json.Nodes;

namespace Platform.Local.Engine;

/// <summary>Nodes of DuckDB's trees.</summary>
static class SqlNodes
{
    /// <summary>The nodes right below a node, with lists taken apart.</summary>
    internal static IEnumerable<JsonObject> Below(JsonNode? node) => node switch
    {
        JsonObject own => own.Select(pair => pair.Value).SelectMany(Own),
        JsonArray list => list.SelectMany(Own),
        _ => [],
    };

    /// <summary>A node and all below it.</summary>
    internal static IEnumerable<JsonObject> All(JsonNode? node) =>
        Own(node).SelectMany(own => Below(own).SelectMany(All).Prepend(own));

    /// <summary>The class of an expression (COMPARISON), or the type of another node (SELECT_NODE).</summary>
    internal static string Kind(JsonNode node) => (string?)(node["class"] ?? (node["type"] as JsonValue)) ?? "";

    /// <summary>A call of a function.</summary>
    internal static JsonObject Call(string name, params JsonNode?[] arguments) => new()
    {
        ["class"] = "FUNCTION",
        ["type"] = "FUNCTION",
        ["alias"] = "",
        ["query_location"] = 0,
        ["function_name"] = name,
        ["schema"] = "",
        ["children"] = new JsonArray([.. arguments.Select(argument => argument?.DeepClone())]),
        ["filter"] = null,
        ["order_bys"] = new JsonObject { ["type"] = "ORDER_MODIFIER", ["orders"] = new JsonArray() },
        ["distinct"] = false,
        ["is_operator"] = false,
        ["export_state"] = false,
        ["catalog"] = "",
    };

    static IEnumerable<JsonObject> Own(JsonNode? node) => node switch
    {
        JsonObject own => [own],
        JsonArray list => list.SelectMany(Own),
        _ => [],
    };
}
