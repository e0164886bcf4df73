using System.Text.Json.Nodes;
using static Platform.Local.Engine.SqlNodes;

namespace Platform.Local.Engine;

/// <summary>
/// Writes the rules of types into a tree: an expression becomes the argument of a macro that knows the types of its
/// parts. The macros are those of types.sql whose names begin with _held.
/// </summary>
static class SqlHeld
{
    // What a condition stands in.
    static readonly string[] Conditions = ["where_clause", "having", "condition", "filter", "filter_expr"];

    /// <summary>The tree with the rules in it.</summary>
    internal static JsonNode Of(JsonNode node) => node switch
    {
        JsonObject own => Expression(own, Inner(own)),
        JsonArray list => new JsonArray([.. list.Select(item => item is null ? null : Of(item))]),
        _ => node.DeepClone(),
    };

    static JsonObject Inner(JsonObject own)
    {
        var inner = new JsonObject();
        foreach (var (name, value) in own)
        {
            var held = value is null ? null : Of(value);
            var condition = Conditions.Contains(name) && value is JsonObject;
            inner[name] = condition ? Call("_held_condition", held, Kinds(value)) : held;
        }
        return inner;
    }

    static JsonObject Expression(JsonObject own, JsonObject inner) => (Kind(own), Type(own)) switch
    {
        ("COMPARISON", _) => Wrap(inner, "_held_comparison", own["left"], own["right"]),
        ("BETWEEN", _) => Wrap(inner, "_held_comparison", own["input"], own["lower"], own["upper"]),
        ("OPERATOR", "COMPARE_IN" or "COMPARE_NOT_IN") => Wrap(inner, "_held_comparison", Children(own)),
        ("OPERATOR", "OPERATOR_COALESCE") => Wrap(inner, "_held_result", Children(own)),
        ("OPERATOR", "OPERATOR_NOT") or ("CONJUNCTION", _) => Wrap(inner, "_held_condition", Children(own)),
        ("CASE", _) => Wrap(
            Wrap(inner, "_held_condition", Each(own, "when_expr")),
            "_held_result",
            [.. Each(own, "then_expr"), own["else_expr"]]),
        ("EXPRESSION_LIST", _) => Rows(own, inner),
        ("FUNCTION", _) or ("WINDOW", _) => Called(own, inner, (string)own["function_name"]!),
        _ => inner,
    };

    static JsonObject Called(JsonObject own, JsonObject inner, string name) => name switch
    {
        "greatest" or "least" or "ifnull" => Wrap(inner, "_held_result", Children(own)),
        "if" => Wrap(inner, "_held_result", Children(own)[1..]),
        "nullif" => Wrap(inner, "_held_comparison", Children(own)),
        "+" or "-" or "*" => Wrap(inner, "_held_arithmetic", Children(own)),
        "||" or "concat_ws" => Wrap(inner, "_held_text", Children(own)),
        "sum" when Children(own) is [JsonObject, ..] =>
            Argument(own, inner, "_held_summand"),
        "_average" => Argument(own, inner, "_held_average"),
        "length" or "contains" => Argument(own, inner, "_held_scalar"),
        "explode" or "array_contains" => Argument(own, inner, "_held_some"),
        _ => SqlLight.Call(inner),
    };

    // A function of rows keeps its place before FILTER and OVER: what it is given is held.
    static JsonObject Argument(JsonObject own, JsonObject inner, string macro)
    {
        inner["children"]![0] = Call(macro, inner["children"]![0], Kinds([.. Children(own)]));
        return inner;
    }

    // The rows of VALUES: each column is one choice, held in the first row.
    static JsonObject Rows(JsonObject own, JsonObject inner)
    {
        var columns = own["values"]!.AsArray()
            .SelectMany(row => row!.AsArray().Select((value, at) => (value, at)))
            .ToLookup(cell => cell.at, cell => cell.value);
        // Rows of several lengths are DuckDB's to refuse.
        foreach (var column in columns.Where(column => column.Count() == own["values"]!.AsArray().Count))
        {
            var first = inner["values"]![0]!;
            first[column.Key] = Call("_held_result", first[column.Key], Kinds([.. column]));
        }
        return inner;
    }

    static JsonObject Wrap(JsonObject inner, string macro, params JsonNode?[] parts)
    {
        var alias = inner["alias"]?.DeepClone() ?? "";
        inner["alias"] = "";
        var call = Call(macro, inner, Kinds(parts));
        call["alias"] = alias;
        return call;
    }

    static JsonObject Kinds(params JsonNode?[] parts) =>
        Call("list_value", [.. parts.Select(part => Call("_kind", SqlLight.Of(part)))]);

    static string? Type(JsonObject own) => (string?)(own["type"] as JsonValue);

    static JsonNode?[] Children(JsonObject own) => [.. own["children"]!.AsArray()];

    static JsonNode?[] Each(JsonObject own, string part) =>
        [.. own["case_checks"]!.AsArray().Select(check => check![part])];
}
