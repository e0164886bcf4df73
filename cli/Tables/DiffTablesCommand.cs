using Platform.Cli.Shell;
using Platform.Local.Compare;
using Platform.Mesh.Flows;

namespace Platform.Cli.Tables;

/// <summary>`platform diff-tables`: compares what two runs have made.</summary>
public static class DiffTablesCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        const string side = "a warehouse.duckdb, the folder of a run, or a folder of <layer>.<table>/*.parquet";
        var a = new Argument<string>("A") { Description = side };
        var b = new Argument<string>("B") { Description = "what it is compared with: of the same three kinds" };
        var tables = Several("--table", "compare this table only, as layer.table; may be repeated");
        var without = Several("--without",
            "leave this column out, of every table, or as layer.table.column of one; may be repeated");
        var json = new Option<bool>("--json") { Description = "print the result as JSON" };
        var command = new Command("diff-tables", """
            Say how the tables of two runs differ: COL_DIFF, DTYPE_DIFF, COUNT_DIFF or ROW_DIFF, with the first rows
            that do. Rows are paired by the key that the table's contract declares, or compared whole. Ends with 0 when
            all are equal, with 1 when some differ, with 2 when a side cannot be read.

            Example:
              platform run transport/taxinyc --out before
              platform diff-tables before after
            """)
        { a, b, tables, without, json };
        command.SetAction(result => Execute(
            result.GetRequiredValue(a),
            result.GetRequiredValue(b),
            new()
            {
                Tables = result.GetValue(tables) ?? [],
                Without = result.GetValue(without) ?? [],
                Keys = Keys(),
            },
            result.GetValue(json)));
        return command;
    }

    static Option<string[]> Several(string name, string description) => new(name) { Description = description };

    static int Execute(string a, string b, CompareOptions options, bool json)
    {
        var found = WarehouseComparison.Of(a, b, options);
        if (json)
        {
            Console.Out.WriteLine(TablesJson.Write(found));
        }
        else
        {
            TablesText.Write(Console.Out, found);
        }
        return found.Any(table => table.Status != TableStatus.Equal) ? ExitCode.Broken : ExitCode.Ok;
    }

    // The mesh is read once a database says which flows made its tables.
    static Func<string, IEnumerable<KeyValuePair<TableName, IReadOnlyList<string>>>> Keys()
    {
        var mesh = new Lazy<DataMesh>(() => DataMesh.Load(Repository.Root()));
        return flow => mesh.Value.Find(flow)
            .SelectMany(found => found.Contracts)
            .Select(pair => KeyValuePair.Create(pair.Key, (IReadOnlyList<string>)[.. pair.Value.Key]));
    }
}
