using System.Data.Common;
using System.Globalization;
using DuckDB.NET.Data;
using Platform.Local.Engine;

namespace Platform.Tests.Runtime.Local;

/// <summary>A DuckDB database in memory with the prelude, or one on disk as a run left it.</summary>
sealed class TestWarehouse : IDisposable
{
    readonly DuckDBConnection connection;

    internal TestWarehouse(string? file = null)
    {
        connection = new DuckDBConnection($"DataSource={file ?? ":memory:"}");
        connection.Open();
        Execute(Warehouse.Prelude);
    }

    internal DbConnection Connection => connection;

    internal void Execute(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>Each row as its values with `|` between them; null is `-`, times are ISO 8601.</summary>
    internal List<string> Rows(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
        {
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue).Select(Text)));
        }
        return rows;
    }

    public void Dispose() => connection.Dispose();

    static string Text(object value) => value switch
    {
        DBNull => "-",
        DateTime time => time.ToString("yyyy-MM-ddTHH:mm:ss.FFFFFF", CultureInfo.InvariantCulture),
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        bool flag => flag ? "true" : "false",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
