using System.Text.Json.Nodes;
using Platform.Mesh.Sql;

namespace Platform.Local.Engine;

/// <summary>
/// Holds a query to the rules that types tell and tokens do not. DuckDB knows the types: the query is read as a tree,
/// each rule is written into it as a macro of types.sql, and the tree is bound, not run.
/// </summary>
/// <param name="connection">A connection with the prelude loaded, on which the query's tables are.</param>
sealed class SqlTypes(DbConnection connection)
{
    const string Own = "portable SQL: ";
    readonly SqlTree tree = new(connection);

    /// <summary>Refuses a query whose types Spark takes otherwise.</summary>
    /// <param name="statement">The statement, which messages name.</param>
    /// <param name="query">The query as DuckDB reads it; one that it does not read is told when it runs.</param>
    internal void Check(SqlStatement statement, string query)
    {
        // A statement of a stream runs once for every batch, and that of a test once for every run.
        var key = SqlVerdicts.Key(query, connection);
        if (SqlVerdicts.Has(key))
        {
            return;
        }
        if (tree.Read(query) is { } read && Fault(read) is { } fault)
        {
            throw new SqlException(statement.Fault(0, $"{Own}{fault}"));
        }
        SqlVerdicts.Add(key);
    }

    string? Fault(JsonNode read) => SqlScope.In(read)
        .Select(scope => SqlUnions.Fault(tree, scope) ?? SqlAliases.Fault(tree, scope) ?? SqlDistinct.Fault(scope))
        .FirstOrDefault(fault => fault is not null) ?? Bound(SqlHeld.Of(read));

    string? Bound(JsonNode read) =>
        tree.Bind(read) is { } error && error.Contains(Own, StringComparison.Ordinal)
            ? error.Split(Own)[1].Split(": Unrecognized format")[0]
            : null;
}
