using Platform.Local.Engine;
using Platform.Mesh.Flows;
using static Platform.Local.Engine.Warehouse;

namespace Platform.Local.Memory;

/// <summary>What tables hold, as texts that are equal where columns and rows are, in whatever order.</summary>
sealed class TableStates(Warehouse warehouse)
{
    readonly Dictionary<TableName, string> known = [];

    /// <summary>The state of a table or a view; `none` where there is no such.</summary>
    internal string Of(TableName table) =>
        known.TryGetValue(table, out var state) ? state : known[table] = Read(table);

    /// <summary>Tables are about to change, or have.</summary>
    internal void Forget(params IEnumerable<TableName> tables) => tables.ToList().ForEach(table => known.Remove(table));

    string Read(TableName table)
    {
        var exists = warehouse.Scalar<long>(
            "select count(*) from information_schema.tables where table_schema = $layer and table_name = $table",
            ("layer", table.Layer),
            ("table", table.Table));
        // The hash of a row is DuckDB's, of 64 bits; two texts of many rows are equal by chance alone, and then once in
        // more runs than anyone makes.
        return exists == 0 ? "none" : Digest.Of(
            warehouse.Columns(table).Select(column => $"{column.Name} {column.Type}").Append(warehouse.Query(
                $"select count(*), sum(hash(_all)), bit_xor(hash(_all)) from {Name(table)} as _all",
                row => $"{row.GetValue(0)} {row.GetValue(1)} {row.GetValue(2)}").Single()));
    }
}
