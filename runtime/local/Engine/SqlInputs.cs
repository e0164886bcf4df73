namespace Platform.Local.Engine;

/// <summary>The tables and views that a query can read, with their columns and types.</summary>
/// <param name="connection">The connection on which they are.</param>
sealed class SqlInputs(DbConnection connection)
{
    // What a text names is looked for as a part of it, so too much may be taken in and nothing left out; a view brings
    // what its own text names.
    /// <summary>A line for each, and the search path.</summary>
    internal IEnumerable<string> Of(string query)
    {
        var (columns, views) = (Columns(), Views());
        var (texts, found) = (new Queue<string>([query]), new SortedSet<string>(StringComparer.Ordinal));
        while (texts.TryDequeue(out var text))
        {
            foreach (var one in columns.Where(one => text.Contains(one.Key.Name, StringComparison.OrdinalIgnoreCase)))
            {
                if (found.Add($"{one.Key}: {string.Join(',', one)}") && views.TryGetValue(one.Key, out var view))
                {
                    texts.Enqueue(view);
                }
            }
        }
        return [.. connection.Rows("select current_setting('search_path')", row => row.GetString(0)), .. found];
    }

    ILookup<(string Base, string Schema, string Name), string> Columns() => connection.Rows(
        "select database_name, schema_name, table_name, column_name || ' ' || data_type "
        + "from duckdb_columns() where not internal",
        row => (Path: Path(row), Column: row.GetString(3))).ToLookup(row => row.Path, row => row.Column);

    Dictionary<(string Base, string Schema, string Name), string> Views() => connection.Rows(
        "select database_name, schema_name, view_name, sql from duckdb_views() where not internal",
        row => (Path: Path(row), Sql: row.GetString(3))).ToDictionary(view => view.Path, view => view.Sql);

    static (string Base, string Schema, string Name) Path(DbDataReader row) =>
        (row.GetString(0), row.GetString(1), row.GetString(2));
}
