using static Platform.Tests.Orgs.Transport.TaxiRun;

namespace Platform.Tests.Orgs.Transport;

/// <summary>Amounts say their unit, and mean it.</summary>
public class AmountTests
{
    // The contract that this one follows called dollars "amount in cents".
    [Test]
    public void An_amount_is_in_dollars_unless_it_is_called_cents()
    {
        var columns = DataMesh.Load(Repository.Root).Flows
            .Where(flow => flow.Path.Project == "taxinyc")
            .SelectMany(flow => flow.Contracts)
            .Where(table => table.Key.Layer != "bronze")
            .SelectMany(table => table.Value.Properties)
            .Where(column => column.Name is "amount" or "total_cents" or "revenue_per_inhabitant" or "mae_usd")
            .Select(column => $"{column.Name} {column.Unit}")
            .ToList();

        Assert.That(columns, Has.Count.AtLeast(9));
        Assert.That(
            columns.Distinct(),
            Is.EquivalentTo(new[]
            {
                "amount USD", "total_cents US cents", "revenue_per_inhabitant USD", "mae_usd USD",
            }));
    }

    [Test]
    public void A_trip_of_ten_dollars_is_a_revenue_of_ten()
    {
        using var taxi = new TaxiRun();
        taxi.Month("yellow_taxi_2019-01.csv", Trip(total: "10.0"));
        taxi.Run();

        Assert.That(taxi.Rows("select total_cents from silver.trip_zone"), Is.EqualTo(new[] { "1000" }));
        Assert.That(taxi.Rows("select amount from gold.revenue_by_borough"), Is.EqualTo(new[] { "10" }));
    }
}
