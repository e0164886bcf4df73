namespace Platform.Local.Engine;

/// <summary>Reads what DuckDB answers.</summary>
static class SqlRows
{
    /// <summary>Runs a statement that answers nothing.</summary>
    internal static void Execute(this DbConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>Every row of a query.</summary>
    internal static List<T> Rows<T>(this DbConnection connection, string sql, Func<DbDataReader, T> row)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.Rows(row);
    }

    /// <summary>Every row of a command.</summary>
    internal static List<T> Rows<T>(this DbCommand command, Func<DbDataReader, T> row)
    {
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
        {
            rows.Add(row(reader));
        }
        return rows;
    }
}
