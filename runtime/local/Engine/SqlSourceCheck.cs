using Platform.Mesh.Sql;

namespace Platform.Local.Engine;

/// <summary>Delta raises when two rows of the source meet one of the target; DuckDB takes one of them.</summary>
/// <param name="connection">The connection that the statement is about to run on.</param>
sealed class SqlSourceCheck(DbConnection connection)
{
    internal void Check(SqlStatement statement, string target, string alias, string joined)
    {
        // No row meets an empty target, and the source need not be computed for it.
        if (Count($"select count(*) from (select 1 from {target} limit 1)") == 0)
        {
            return;
        }
        var key = alias.Length == 0 ? target : alias.Split(' ')[^1];
        var rows = Count(
            $"select count(*) from (select {key}.rowid from {target} {alias} join {joined} group by "
            + $"{key}.rowid having count(*) > 1)");
        if (rows > 0)
        {
            throw new SqlException(statement.Fault(
                0,
                $"two rows of the source meet one row of the target ({rows} times), which Delta refuses; number the "
                + "rows of a key in a sub-query and keep rn = 1"));
        }
    }

    /// <summary>An empty table with the columns of a query.</summary>
    internal string Columns(string query) => SqlSourceColumns.Make(connection, query);

    long Count(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)command.ExecuteScalar()!;
    }
}
