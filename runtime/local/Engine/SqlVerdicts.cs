using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace Platform.Local.Engine;

/// <summary>
/// The queries that this process has found right, by their text and the types of what they read: the same text over
/// the same columns has the same verdict, on any database.
/// </summary>
/// <param name="connection">The connection on which the query's tables are.</param>
sealed class SqlVerdicts(DbConnection connection)
{
    static readonly ConcurrentDictionary<string, bool> Right = new();

    /// <summary>Whether a query with this key was found right.</summary>
    internal static bool Has(string key) => Right.ContainsKey(key);

    internal static void Add(string key) => Right[key] = true;

    /// <summary>
    /// A hash of a query and of every column that it can read. What a text names is looked for as a part of it, so too
    /// much may be taken in and nothing left out; a view brings what its own text names.
    /// </summary>
    internal string Key(string query)
    {
        var known = Columns();
        var views = Rows(
            "select database_name, schema_name, view_name, sql from duckdb_views() where not internal",
            row => (Path: (row.GetString(0), row.GetString(1), row.GetString(2)), Sql: row.GetString(3)))
            .ToDictionary(view => view.Path, view => view.Sql);
        var (texts, read) = (new Queue<string>([query]), new SortedSet<string>(StringComparer.Ordinal));
        while (texts.TryDequeue(out var text))
        {
            foreach (var one in known.Where(one => text.Contains(one.Key.Table, StringComparison.OrdinalIgnoreCase)))
            {
                var view = views.GetValueOrDefault(one.Key);
                if (read.Add($"{one.Key} {view is null} {string.Join(',', one)}") && view is not null)
                {
                    texts.Enqueue(view);
                }
            }
        }
        var path = Rows("select current_setting('search_path')", row => row.GetString(0));
        var whole = string.Join('\0', [query, .. path, .. read]);
        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(whole)));
    }

    ILookup<(string Database, string Schema, string Table), string> Columns() => Rows(
        """
        select database_name, schema_name, table_name, column_name, data_type
        from duckdb_columns() where not internal
        """,
        row => (
            Table: (row.GetString(0), row.GetString(1), row.GetString(2)),
            Column: $"{row.GetString(3)} {row.GetString(4)}"))
        .ToLookup(row => row.Table, row => row.Column);

    List<T> Rows<T>(string sql, Func<DbDataReader, T> row)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
        {
            rows.Add(row(reader));
        }
        return rows;
    }
}
