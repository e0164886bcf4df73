namespace Platform.Local.Engine;

/// <summary>Both sides of a UNION, an INTERSECT and an EXCEPT give their columns one type.</summary>
static class SqlUnions
{
    internal static string? Fault(SqlTree tree, SqlScope scope)
    {
        if (SqlNodes.Kind(scope.Node) != "SET_OPERATION_NODE"
            || Types(tree, scope, "left") is not { } left
            || Types(tree, scope, "right") is not { } right)
        {
            return null;
        }
        var apart = left.Zip(right).FirstOrDefault(pair => !Alike(pair.First, pair.Second));
        return apart is (null, null)
            ? null
            : $"one type: a column of the union is {apart.First} above and {apart.Second} below; cast it by hand";
    }

    // A sub-query that reads the query around it cannot be bound alone.
    static List<string>? Types(SqlTree tree, SqlScope scope, string side)
    {
        var within = scope with { With = [.. scope.With, .. scope.Node["cte_map"]!["map"]!.AsArray()!] };
        var query = within.Alone(scope.Node[side]!.DeepClone().AsObject());
        return tree.Bind(query) is null ? tree.Describe(query) : null;
    }

    static bool Alike(string one, string other) =>
        Kind(one) == Kind(other) || (one + other).Contains("NULL", StringComparison.Ordinal);

    static string Kind(string type) => type switch
    {
        "TINYINT" or "SMALLINT" or "INTEGER" or "BIGINT" or "HUGEINT" or "DOUBLE" or "FLOAT" => "number",
        _ => type is "DATE" or "TIMESTAMP" ? "time" : type.Split('(')[0],
    };
}
