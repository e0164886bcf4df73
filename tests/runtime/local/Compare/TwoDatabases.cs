using Platform.Local.Compare;

namespace Platform.Tests.Runtime.Local.Compare;

/// <summary>Two databases in a temporary folder, as two runs leave them.</summary>
sealed class TwoDatabases : IDisposable
{
    readonly string root = Directory.CreateTempSubdirectory("two").FullName;

    /// <summary>Makes them.</summary>
    /// <param name="a">Statements that fill A.</param>
    /// <param name="b">Statements that fill B.</param>
    internal TwoDatabases(string a, string b)
    {
        Fill(A, a);
        Fill(B, b);
    }

    internal string A => Path.Combine(root, "a");

    internal string B => Path.Combine(root, "b");

    /// <summary>Compares them; a row of text for each table, then its details.</summary>
    internal string[] Compare(CompareOptions? options = null) =>
    [
        .. WarehouseComparison.Of(A, B, options ?? new()).SelectMany(table => table.Details.Prepend(
            $"{table.Table} {table.Word} {table.Rows.A} {table.Rows.B} {table.Differing}")),
    ];

    static void Fill(string folder, string sql)
    {
        Directory.CreateDirectory(folder);
        using var warehouse = new TestWarehouse(Path.Combine(folder, "warehouse.duckdb"));
        warehouse.Execute(
            $"create schema gold; create schema ledger; create table ledger.tasks (flow varchar); {sql}");
    }

    public void Dispose() => Directory.Delete(root, recursive: true);
}
