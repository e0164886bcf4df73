using System.Text.Json.Nodes;
using static Platform.Local.Engine.SqlNodes;

namespace Platform.Local.Engine;

/// <summary>A part of a tree that is a query of its own, with the WITH queries that it can name.</summary>
/// <param name="Node">The part.</param>
/// <param name="With">The entries of cte_map around it, the outermost first.</param>
sealed record SqlScope(JsonObject Node, IReadOnlyList<JsonNode> With)
{
    /// <summary>The queries in a tree, itself among them.</summary>
    internal static IEnumerable<SqlScope> In(JsonNode node) => In(node, []);

    /// <summary>Another query in the same place.</summary>
    internal JsonNode Alone(JsonObject query)
    {
        var own = query["cte_map"]?["map"]?.AsArray() ?? [];
        query["cte_map"] = new JsonObject
        {
            ["map"] = new JsonArray([.. With.Concat(own!).Select(entry => entry!.DeepClone())]),
        };
        return query;
    }

    static IEnumerable<SqlScope> In(JsonNode node, IReadOnlyList<JsonNode> with)
    {
        if (Kind(node) is "SELECT_NODE" or "SET_OPERATION_NODE")
        {
            yield return new SqlScope((JsonObject)node, with);
            with = [.. with, .. node["cte_map"]!["map"]!.AsArray()!];
        }
        foreach (var found in Below(node).SelectMany(below => In(below, with)))
        {
            yield return found;
        }
    }
}
