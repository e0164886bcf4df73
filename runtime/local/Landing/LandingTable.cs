using Platform.Local.Engine;
using static Platform.Local.Engine.Warehouse;

namespace Platform.Local.Landing;

/// <summary>Writes rows of text to a file that DuckDB then reads into the temporary table `landing`.</summary>
sealed class LandingTable : IDisposable
{
    readonly Warehouse warehouse;
    readonly string path;
    readonly IReadOnlyList<string> columns;
    readonly StreamWriter writer;

    /// <summary>Begins an empty table.</summary>
    /// <param name="warehouse">The database.</param>
    /// <param name="columns">Names of the columns; `rowid` tells the order.</param>
    internal LandingTable(Warehouse warehouse, params IReadOnlyList<string> columns)
    {
        (this.warehouse, this.columns) = (warehouse, columns);
        path = $"{warehouse.File}.landing";
        writer = new StreamWriter(path);
    }

    /// <summary>Appends a row; null where a value is null or empty.</summary>
    internal void Add(params IEnumerable<string?> values)
    {
        writer.Write(string.Join(',', values.Select(value => value is null ? "" : Quoted(value))));
        writer.Write('\n');
    }

    /// <summary>Makes the table.</summary>
    internal void Load()
    {
        writer.Flush();
        var types = string.Join(", ", columns.Select(column => $"{Literal(column)}: 'VARCHAR'"));
        warehouse.Execute($$"""
            create or replace temp table landing as
            select * from read_csv({{Literal(path)}}, auto_detect = false, header = false,
                delim = ',', quote = '"', escape = '"', new_line = '\n', columns = { {{types}} })
            """);
    }

    public void Dispose()
    {
        writer.Dispose();
        File.Delete(path);
    }
}
