using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using static Platform.Local.Engine.SqlNodes;

namespace Platform.Local.Engine;

/// <summary>A name of the select list serves later columns and ORDER BY alone; DuckDB knows it everywhere.</summary>
static partial class SqlAliases
{
    /// <summary>What is wrong in a query; null where WHERE, OVER and sub-queries use columns alone.</summary>
    internal static string? Fault(SqlTree tree, SqlScope scope)
    {
        if (Kind(scope.Node) != "SELECT_NODE")
        {
            return null;
        }
        var list = scope.Node["select_list"]!.AsArray();
        var names = list.Select(item => (string?)item!["alias"]).Where(name => name is { Length: > 0 }).ToHashSet();
        return names.Count == 0
            ? null
            : Probes(scope.Node, list)
                .Select(probe => Missing().Match(tree.Bind(scope.Alone(probe)) ?? "").Groups[1].Value)
                .Where(names.Contains)
                .Select(name => $"alias: {name} is a name of the select list, which Spark does not know in WHERE, "
                    + "in OVER and in a sub-query; write the expression, or a query around it")
                .FirstOrDefault();
    }

    static IEnumerable<JsonObject> Probes(JsonObject node, JsonArray list)
    {
        if (node["where_clause"] is not null)
        {
            yield return With(node, [One()], keepsWhere: true);
        }
        foreach (var inner in list.SelectMany(All).Where(item => Kind(item) is "WINDOW" or "SUBQUERY"))
        {
            yield return With(node, [inner.DeepClone()], keepsWhere: false);
        }
    }

    static JsonObject With(JsonObject node, JsonArray list, bool keepsWhere)
    {
        var probe = node.DeepClone().AsObject();
        probe["select_list"] = list;
        probe["modifiers"] = new JsonArray();
        foreach (var clause in keepsWhere ? ["having"] : (string[])["having", "where_clause"])
        {
            probe[clause] = null;
        }
        if (keepsWhere)
        {
            (probe["group_expressions"], probe["group_sets"]) = (new JsonArray(), new JsonArray());
            probe["aggregate_handling"] = "STANDARD_HANDLING";
        }
        return probe;
    }

    static JsonObject One() => new()
    {
        ["class"] = "CONSTANT",
        ["type"] = "VALUE_CONSTANT",
        ["alias"] = "",
        ["query_location"] = 0,
        ["value"] = new JsonObject
        {
            ["type"] = new JsonObject { ["id"] = "INTEGER", ["type_info"] = null },
            ["is_null"] = false,
            ["value"] = 1,
        },
    };

    [GeneratedRegex("Referenced column \"([^\"]+)\" not found", RegexOptions.CultureInvariant)]
    private static partial Regex Missing();
}
