using Platform.Local.Engine;
using Platform.Mesh.Faults;
using Platform.Mesh.Flows;
using static Platform.Local.Engine.Warehouse;

namespace Platform.Local.Compare;

/// <summary>Compares the tables of two runs: columns, types, numbers of rows, rows.</summary>
public static class WarehouseComparison
{
    /// <summary>Compares every table that one of the two has, by name.</summary>
    /// <param name="a">The one: a database, the folder of a run, or a folder of Parquet.</param>
    /// <param name="b">The other.</param>
    /// <param name="options">What is compared.</param>
    /// <exception cref="FaultException">One of them cannot be read, or has no table that was asked for.</exception>
    public static IReadOnlyList<TableDifference> Of(string a, string b, CompareOptions options)
    {
        var spill = Directory.CreateTempSubdirectory("compare");
        try
        {
            using var connection = Warehouse.Connect(":memory:");
            connection.Open();
            connection.Execute($"set temp_directory = {Literal(spill.FullName)}");
            // A file is attached once, whatever it is compared with.
            var one = ComparedSide.Open(connection, a, "a");
            var two = Path.GetFullPath(a) == Path.GetFullPath(b) ? one : ComparedSide.Open(connection, b, "b");
            var keys = one.Flows.Concat(two.Flows).Distinct()
                .SelectMany(options.Keys)
                .DistinctBy(pair => pair.Key)
                .ToDictionary(pair => pair.Key, pair => pair.Value);
            return
            [
                .. Asked(one, two, options).Select(table =>
                    new TableComparison(connection, table, options).Of(one, two, keys.GetValueOrDefault(table) ?? [])),
            ];
        }
        finally
        {
            spill.Delete(recursive: true);
        }
    }

    static IReadOnlyList<TableName> Asked(ComparedSide one, ComparedSide two, CompareOptions options)
    {
        var known = one.Tables.Keys.Union(two.Tables.Keys).ToList();
        var missing = options.Tables.Except(known.Select(table => $"{table}")).ToList();
        return missing.Count == 0
            ? [.. known.Where(table => options.Tables.Count == 0 || options.Tables.Contains($"{table}")).Order()]
            : throw new FaultException([.. missing.Select(table =>
                new Fault("platform diff-tables", "--table", table, string.Join(", ", known.Order())))]);
    }
}
