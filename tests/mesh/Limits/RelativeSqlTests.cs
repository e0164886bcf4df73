using Platform.Mesh.Contracts;

namespace Platform.Tests.Mesh.Limits;

/// <summary>Limits by a catalogue, and by another column of the row.</summary>
public sealed class RelativeSqlTests
{
    static readonly ContractColumn[] Columns =
    [
        Updates.Column("plant_id", ("catalogue", "silver.plant")),
        Updates.Column("plant_type", ("within", "catalogue.plant_type")),
        Updates.Column("capacity_mw", ("unit", "MW"), ("minimum", "0"), ("maximum", "100000"), ("outside", "row"),
            ("within", "0.5 to 3 catalogue.capacity_mw")),
        Updates.Column("production_mw", ("unit", "MW"), ("minimum", "-100000"), ("maximum", "100000"),
            ("within", "0 to 1.001 capacity_mw")),
    ];

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
        using var updates = new Updates(
            "plant_id, plant_type, capacity_mw, production_mw", row, Columns,
            "select 'N1' as plant_id, 'nuclear' as plant_type, 1000 as capacity_mw");
        Assert.That(updates.Rows("select _aside from updates_typed"), Is.EqualTo(new[] { reason }));
    }
}
