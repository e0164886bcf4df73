using Platform.Local.Compare;

namespace Platform.Cli.Tables;

/// <summary>The differences of tables for people: nothing about tables that are equal.</summary>
static class TablesText
{
    internal static void Write(TextWriter output, IReadOnlyList<TableDifference> tables)
    {
        var differing = tables.Where(table => table.Status != TableStatus.Equal).ToList();
        foreach (var table in differing)
        {
            output.WriteLine($"{table.Table}: {table.Word}{Counts(table)}");
            foreach (var detail in table.Details)
            {
                output.WriteLine($"  {detail}");
            }
            if (table.Differing > table.Details.Count)
            {
                output.WriteLine($"  and {table.Differing - table.Details.Count} more");
            }
        }
        output.WriteLine($"{tables.Count} tables compared, {differing.Count} differ");
    }

    static string Counts(TableDifference table) => table.Status switch
    {
        TableStatus.CountDiff => $": {table.Rows.A} rows in A, {table.Rows.B} in B; {table.Differing} differ",
        TableStatus.RowDiff => $": {table.Differing} of {table.Rows.A} rows differ",
        _ => "",
    };
}
