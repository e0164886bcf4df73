using Platform.Local.Engine;
using Platform.Mesh.Faults;
using Platform.Mesh.Flows;
using static Platform.Local.Engine.Warehouse;

namespace Platform.Local.Compare;

/// <summary>
/// One of the two sides: the database of a run, or tables that Spark wrote as Parquet, a folder each. What reads them
/// is told here; all else is one mechanism.
/// </summary>
sealed class ComparedSide
{
    const string Ledger = "ledger";
    const string Allowed =
        "a warehouse.duckdb, the folder of a run that has one, or a folder of <layer>.<table>/*.parquet";

    /// <summary>Table to what stands behind FROM.</summary>
    internal required IReadOnlyDictionary<TableName, string> Tables { get; init; }

    /// <summary>The flows that made them; none where that is not written down.</summary>
    internal required IReadOnlyList<string> Flows { get; init; }

    /// <summary>Opens a side.</summary>
    /// <exception cref="FaultException">There is none, or it cannot be read.</exception>
    internal static ComparedSide Open(DbConnection connection, string path, string alias)
    {
        var file = Directory.Exists(path) ? Path.Combine(path, "warehouse.duckdb") : path;
        var side = File.Exists(file) ? Database(connection, file, alias)
            : Directory.Exists(path) ? Parquet(path)
            : throw new FaultException(new Fault(path, "", "no such file or folder", Allowed));
        return side.Tables.Count > 0 ? side : throw new FaultException(new Fault(path, "", "no table", Allowed));
    }

    static ComparedSide Database(DbConnection connection, string file, string alias)
    {
        try
        {
            connection.Execute($"attach {Literal(file)} as {alias} (read_only)");
        }
        catch (DbException exception)
        {
            throw new FaultException(new Fault(file, "", exception.Message.Split('\n')[0], Allowed));
        }
        var tables = connection.Rows(
            $"select schema_name, table_name from duckdb_tables() where database_name = '{alias}'",
            row => new TableName(row.GetString(0), row.GetString(1)));
        return new()
        {
            Tables = tables
                .Where(table => table.Layer != Ledger)
                .ToDictionary(table => table, table => $"{alias}.{Name(table)}"),
            Flows = tables.Contains(new(Ledger, "tasks"))
                ? connection.Rows(
                    $"select distinct flow from {alias}.ledger.tasks order by flow", row => row.GetString(0))
                : [],
        };
    }

    static ComparedSide Parquet(string folder) => new()
    {
        Tables = Directory.EnumerateDirectories(folder)
            .Where(table => Path.GetFileName(table).Split('.').Length == 2)
            .Where(table => Directory.EnumerateFiles(table, "*.parquet").Any())
            .ToDictionary(
                table => TableName.Parse(Path.GetFileName(table)),
                table => $"read_parquet({Literal(Path.Combine(table, "*.parquet"))})"),
        Flows = [],
    };
}
