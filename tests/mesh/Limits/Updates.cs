using Platform.Local.Engine;
using Platform.Mesh.Contracts;
using Platform.Mesh.Limits;
using Platform.Mesh.Sql;
using Platform.Tests.Runtime.Local;

namespace Platform.Tests.Mesh.Limits;

/// <summary>A view of one new row of a bronze table, and what the limits of its contract make of it.</summary>
sealed class Updates : IDisposable
{
    readonly TestWarehouse warehouse = new();

    /// <summary>Makes the views.</summary>
    /// <param name="columns">The names of the columns: <c>time, load_mw</c>.</param>
    /// <param name="row">The row: <c>'2022-01-01T00:00:00Z', '5'</c>.</param>
    /// <param name="contract">The columns with their limits.</param>
    /// <param name="plants">A query for the rows of <c>silver.plant</c>, where limits are read from it.</param>
    internal Updates(string columns, string row, ContractColumn[] contract, string? plants = null)
    {
        warehouse.Execute($"""
            create temp view updates as select *, 'a.csv' as _file, timestamp '2022-06-01 00:00:00' as _modified,
                1::bigint as _row, 1::bigint as _batch, false as _train, null::varchar as _rescued
            from (values ({row})) as v({columns})
            """);
        var tables = new Dictionary<string, string>();
        if (plants is not null)
        {
            warehouse.Execute($"create schema silver; create table silver.plant as {plants}");
            tables["silver_plant"] = "silver.plant";
        }
        new SqlSession(warehouse.Connection, tables, new Dictionary<string, string>(), Assert.Fail)
            .Run(SqlScript.Read("limits", LimitsSql.Of(new("bronze", "thing"), Table(contract))!));
    }

    /// <summary>A text with limits.</summary>
    internal static ContractColumn Column(string name, params (string, string)[] properties) => new()
    {
        Name = name,
        LogicalType = "string",
        PhysicalType = "string",
        Description = "A column",
        CustomProperties =
            [.. properties.Select(one => new CustomProperty { Property = one.Item1, Value = one.Item2 })],
    };

    /// <summary>A table of such columns.</summary>
    internal static ContractTable Table(params ContractColumn[] columns) =>
        new() { Name = "thing", Description = "Things", DataGranularityDescription = "A thing", Properties = columns };

    internal List<string> Rows(string sql) => warehouse.Rows(sql);

    public void Dispose() => warehouse.Dispose();
}
