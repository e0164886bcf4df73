namespace Platform.Tests.Orgs.Transport;

/// <summary>The model on the shipped month, through the local run and its registry.</summary>
public class TaxiModelTests
{
    [Test]
    public void The_model_of_the_shipped_month_is_better_than_medians_and_is_registered_once()
    {
        using var taxi = new TaxiRun("prep/revenue", "ml/taximodel");
        var data = Path.Combine(TaxiRun.Project, "data", "input");

        Assert.That(taxi.Run(data).IsWell);
        var again = taxi.Run(data);

        Assert.That(
            taxi.Rows("select model, version, alias, trip_count, reason from gold.taximodel_version"),
            Is.EqualTo(new[] { "taxi_total|1|champion|3963|-" }));
        Assert.That(
            taxi.Rows("select forecaster, trip_count from gold.taximodel_error order by mae_usd"),
            Is.EqualTo(new[] { "model|1037", "median of the boroughs|1037", "median of all|1037" }));
        Assert.That(
            taxi.Rows("select max(trained_until) < (select max(pickup_datetime) from silver.trip_zone) from "
                + "gold.taximodel_version"),
            Is.EqualTo(new[] { "true" }).IgnoreCase);
        Assert.That(again.Tasks.Single(task => task.Task == "training").IsUnchanged);
    }
}
