using Platform.Mesh.Sql;

namespace Platform.Local.Engine;

/// <summary>A view that stays reads no temp view: Spark refuses it (INVALID_TEMP_OBJ_REFERENCE).</summary>
/// <param name="connection">The connection that the statement is about to run on.</param>
sealed class SqlViewCheck(DbConnection connection)
{
    internal void Check(SqlStatement statement, SqlShape shape)
    {
        var temporary = TempViews();
        for (var at = shape.Body; at < statement.Tokens.Count; at++)
        {
            var read = statement.Tokens[at - 1].Text is "from" or "join" or "," && !statement.IsSymbol(at + 1, ".");
            if (read && temporary.Contains(statement.Tokens[at].Text))
            {
                throw new SqlException(statement.Fault(
                    at,
                    $"{statement.Tokens[at].Text} is a temp view, and a view that stays cannot read it on Spark; make "
                    + "a table, or write the query into the view"));
            }
        }
    }

    HashSet<string> TempViews() => connection
        .Rows("select view_name from duckdb_views() where temporary and not internal", row => row.GetString(0))
        .ToHashSet(StringComparer.OrdinalIgnoreCase);
}
