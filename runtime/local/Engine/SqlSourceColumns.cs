namespace Platform.Local.Engine;

/// <summary>The columns of a query as an empty table, which is bound at once where the query takes long.</summary>
static class SqlSourceColumns
{
    /// <summary>Makes the table; its name, another one for each query.</summary>
    internal static string Make(DbConnection connection, string query)
    {
        var name = $"_source_{Digest.Of(query)[..16]}";
        connection.Execute($"create or replace temp table {name} as select * from ({query}) limit 0");
        return name;
    }
}
