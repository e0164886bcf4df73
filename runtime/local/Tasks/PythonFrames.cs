using Platform.Local.Engine;
using static Platform.Local.Engine.Warehouse;

namespace Platform.Local.Tasks;

/// <summary>Tables between the database and Python: CSV text, whose columns have the types of the database.</summary>
static class PythonFrames
{
    /// <summary>
    /// Writes a table or view, sorted by all columns, so that a model sees the same rows in the same order however they
    /// were merged.
    /// </summary>
    internal static void Export(Warehouse warehouse, string table, string file) => warehouse.Execute($"""
        copy (select * from {table} order by all) to {Literal(file)} (
            format csv, header true, nullstr '\N',
            timestampformat '%Y-%m-%d %H:%M:%S.%f', dateformat '%Y-%m-%d')
        """);

    /// <summary>A query for the rows that Python has written.</summary>
    /// <param name="file">The file.</param>
    /// <param name="types">The type of each column, in order.</param>
    internal static string Rows(string file, Dictionary<string, string> types)
    {
        var columns = string.Join(", ", types.Select(column => $"{Literal(column.Key)}: {Literal(column.Value)}"));
        return $$"""
            select * from read_csv({{Literal(file)}}, auto_detect = false, header = true,
                delim = ',', quote = '"', escape = '"', nullstr = '\N', columns = { {{columns}} })
            """;
    }
}
