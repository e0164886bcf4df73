using Platform.Local.Engine;
using Platform.Mesh.Contracts;
using Platform.Mesh.Limits;
using Platform.Mesh.Sql;
using Platform.Tests.Runtime.Local;

namespace Platform.Tests.Mesh.Limits;

/// <summary>Limits by a catalogue, and by another column of the row.</summary>
public sealed class RelativeSqlTests
{
    [TestCase("'N1', 'nuclear', '3000', '3002'", "-")]
    [TestCase("'N1', 'nuclear', '3000', cast(null as string)", "-")]
    [TestCase("'X9', 'nuclear', '3000', '3003'", "unknown plant")]
    [TestCase("null, 'nuclear', '3000', '3003'", "unknown plant")]
    [TestCase("'N1', 'wind', '3000', '3003'", "plant type differs from the catalogue")]
    [TestCase("'N1', null, '3000', '3003'", "plant type differs from the catalogue")]
    [TestCase("'N1', 'nuclear', '3000.1', '3003'", "capacity outside 0.5 to 3 times that of the catalogue")]
    [TestCase("'N1', 'nuclear', '499.9', '3'", "capacity outside 0.5 to 3 times that of the catalogue")]
    [TestCase("'N1', 'nuclear', '3000', '3003.1'", "production outside 0 to 1.001 times capacity")]
    [TestCase("'N1', 'nuclear', '3000', '-0.1'", "production outside 0 to 1.001 times capacity")]
    [TestCase("'N1', 'nuclear', '-1', '0'", "capacity outside 0 to 100,000 MW")]
    public void A_row_outside_is_set_aside_with_the_limit_as_its_reason(string row, string reason)
    {
        using var warehouse = new TestWarehouse();
        warehouse.Execute($"""
            create schema silver;
            create table silver.plant as select 'N1' as plant_id, 'nuclear' as plant_type, 1000 as capacity_mw;
            create temp view updates as select *, 'a.jsonl' as _file, timestamp '2022-06-01 00:00:00' as _modified,
                1::bigint as _row, 1::bigint as _batch, false as _train, null::varchar as _rescued
            from (values ({row})) as v(plant_id, plant_type, capacity_mw, production_mw)
            """);
        var tables = new Dictionary<string, string> { ["silver_plant"] = "silver.plant" };
        new SqlSession(warehouse.Connection, tables, new Dictionary<string, string>(), Assert.Fail)
            .Run(SqlScript.Read("limits", Sql()));
        Assert.That(warehouse.Rows("select _aside from updates_typed"), Is.EqualTo(new[] { reason }));
    }

    static string Sql() => LimitsSql.Of(new("bronze", "thing"), new()
    {
        Name = "thing",
        Description = "Things",
        DataGranularityDescription = "A thing",
        Properties =
        [
            Column("plant_id", ("catalogue", "silver.plant")),
            Column("plant_type", ("within", "catalogue.plant_type")),
            Column("capacity_mw", ("unit", "MW"), ("minimum", "0"), ("maximum", "100000"), ("outside", "row"),
                ("within", "0.5 to 3 catalogue.capacity_mw")),
            Column("production_mw", ("unit", "MW"), ("minimum", "-100000"), ("maximum", "100000"),
                ("within", "0 to 1.001 capacity_mw")),
        ],
    })!;

    static ContractColumn Column(string name, params (string, string)[] properties) => new()
    {
        Name = name,
        LogicalType = "string",
        PhysicalType = "string",
        Description = "A column",
        CustomProperties =
            [.. properties.Select(one => new CustomProperty { Property = one.Item1, Value = one.Item2 })],
    };
}
