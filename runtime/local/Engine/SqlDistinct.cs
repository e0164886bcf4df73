using System.Text.Json.Nodes;
using static Platform.Local.Engine.SqlNodes;

namespace Platform.Local.Engine;

/// <summary>SELECT DISTINCT is ordered by its own columns: DuckDB orders by another one of a row it chose.</summary>
static class SqlDistinct
{
    internal static string? Fault(SqlScope scope)
    {
        var modifiers = scope.Node["modifiers"]!.AsArray();
        var columns = scope.Node["select_list"]?.AsArray() ?? [];
        if (!modifiers.Any(modifier => Kind(modifier!) == "DISTINCT_MODIFIER")
            || columns.Any(column => Kind(column!) == "STAR"))
        {
            return null;
        }
        var names = columns.Select(column => Name(column!)).ToHashSet();
        return modifiers
            .SelectMany(modifier => modifier!["orders"]?.AsArray() ?? [])
            .Select(order => Name(order!["expression"]!))
            .Where(name => name is not null && !names.Contains(name))
            .Select(name => $"alias: {name} orders a SELECT DISTINCT and is none of its columns")
            .FirstOrDefault();
    }

    static string? Name(JsonNode column) =>
        (string?)column["alias"] is { Length: > 0 } alias ? alias : (string?)column["column_names"]?.AsArray()[^1];
}
