using Platform.Local.Runs;
using static Platform.Tests.Orgs.Transport.TaxiRun;

namespace Platform.Tests.Orgs.Transport;

/// <summary>The two pipelines, as they run here, beside the job.</summary>
public class PipelineTests
{
    const string Population = "New_York_City_Population_by_Borough_1950-2040.csv";

    TaxiRun taxi = null!;

    [SetUp]
    public void Make() => taxi = new("prep/revenue", "prep/dltrevenue", "prep/dltrevenue_w_dq");

    [TearDown]
    public void Remove() => taxi.Dispose();

    [Test]
    public void Batch_and_pipeline_agree_row_for_row_on_the_shipped_month()
    {
        taxi.Run(Path.Combine(Project, "data", "input"));

        Agree();
        var again = taxi.Run(Path.Combine(Project, "data", "input"));
        Assert.That(
            again.Tasks.Where(task => !task.IsUnchanged).Select(task => task.Task),
            Is.EqualTo(new[] { "bronze_trip", "bronze_zone", "bronze_population" }));
        Assert.That(taxi.Rows("select count(*) from dltrevenue.trip"), Is.EqualTo(new[] { "5000" }));
        Assert.That(
            taxi.Rows("select reason, count(*), sum(total_cents) from dltrevenuewdq.trip_quarantine group by 1"),
            Is.EqualTo(new[] { "pickup_borough_not_unknown|96|444565" }));
        Assert.That(
            taxi.Rows("select pickup_borough, amount from dltrevenuewdq.revenue_by_borough order by 2 desc"),
            Is.EqualTo(new[]
            {
                "Manhattan|61052.82", "Queens|11623.81", "Brooklyn|1306.27", "EWR|102.8", "Bronx|69.2",
            }));
    }

    [Test]
    public void Batch_and_pipeline_agree_on_months_that_have_every_fault()
    {
        taxi.Month("yellow_taxi_2019-01.csv",
            Trip(), Trip(), Trip(zone: ""), Trip(zone: "999"), Trip(zone: " 7 "), Trip(zone: "x"), Trip(zone: "1e9"),
            Trip("2018-12-31 23:59:59"), Trip("2088-01-01 00:00:00"), Trip(" 2019-01-02 03:04:06 "), Trip("noon"),
            Trip(total: "-52"), Trip(total: "ten"), Trip(total: ""), Trip(total: "1e9"), Trip(total: "1e1"),
            Trip() + ",,", Trip() + ",x", "1,2", Trip(total: "3.10").Replace(",1.5,1,N,", ",-1.5,1,N,"),
            Trip(total: "3.1").Replace(",1.5,1,N,", ",-2.5,1,N,"));
        taxi.Write("yellow_other.csv", "total_amount,tpep_pickup_datetime", "5,2001-01-01 00:00:00",
            "5,2017-01-01 00:00:00", "6,2099-01-01 00:00:00");
        taxi.Run();
        Agree();
        taxi.Month("yellow_taxi_2019-01.csv", Trip(total: "12"), Trip(zone: "7"));
        File.SetLastWriteTimeUtc(Path.Combine(taxi.Data, "yellow_taxi_2019-01.csv"), DateTime.UtcNow.AddHours(1));

        taxi.Run();

        Agree();
        Assert.That(taxi.Rows("select count(*) from dltrevenue.trip"), Is.EqualTo(new[] { "3" }));
    }

    [Test]
    public void An_expectation_drops_or_only_counts_what_breaks_it()
    {
        taxi.Month("yellow_taxi_2019-01.csv", Trip(), Trip(zone: ""), Trip(zone: "264"), Trip(total: "-1"));

        Assert.That(taxi.Run().IsWell);

        Assert.That(
            taxi.Rows("select * from dltrevenuewdq.trip_expectation order by 1"),
            Is.EqualTo(new[]
            {
                "pickup_borough_not_null|drop|4|1", "pickup_borough_not_unknown|drop|4|2",
                "total_not_negative|warn|4|1",
            }));
        Assert.That(
            taxi.Rows("select pickup_borough, reason from dltrevenuewdq.trip_quarantine order by 2"),
            Is.EqualTo(new[] { "-|pickup_borough_not_null", "Unknown|pickup_borough_not_unknown" }));
        Assert.That(
            taxi.Rows("select total_cents from dltrevenuewdq.trip order by 1"), Is.EqualTo(new[] { "-100", "1000" }));
        Assert.That(
            taxi.Observer.Notes,
            Has.Some.EndsWith("dltrevenuewdq.trip: 1 of 4 records break the expectation total_not_negative, and stay"));
    }

    [Test]
    public void An_expectation_that_fails_the_update_leaves_the_table_as_it_was()
    {
        taxi.Month("yellow_taxi_2019-01.csv", Trip());
        taxi.Run();
        var before = taxi.Rows("select * from dltrevenuewdq.revenue_per_inhabitant order by 1");
        string[] parts = ["NYC Total,10", "Bronx,1", "Brooklyn,2", "Manhattan,3", "Queens,4", "Staten Island,0"];
        taxi.Write(Population, parts.Select(part => $"Total Population,{part},50")
            .Prepend("Age Group,Borough,2020,2020 - Boro share of NYC total"));
        taxi.Month("yellow_taxi_2019-02.csv", Trip("2019-02-02 03:04:05"));

        Assert.That(() => taxi.Run(), Throws.TypeOf<FlowRunException>().With.Message.EqualTo(
            "transport/taxinyc/prep/dltrevenue_w_dq: dltrevenuewdq.revenue_per_inhabitant: 1 of 5 records break the "
            + "expectation borough_has_inhabitants, so the update fails and the table stays as it was"));
        Assert.That(
            taxi.Rows("select * from dltrevenuewdq.revenue_per_inhabitant order by 1"),
            Is.EqualTo(before).And.Count.EqualTo(5));
        Assert.That(
            taxi.Rows("select trip_count from dltrevenuewdq.revenue_by_borough"), Is.EqualTo(new[] { "2" }));
    }

    void Agree() => Assert.Multiple(() =>
    {
        string[] tables =
            ["revenue_by_borough", "revenue_by_tripmonth", "borough_population", "revenue_per_inhabitant"];
        foreach (var table in tables)
        {
            Assert.That(
                taxi.Rows($"select * from dltrevenue.{table} order by all"),
                Is.EqualTo(taxi.Rows($"select * from gold.{table} order by all")).And.Not.Empty, table);
        }
        const string trips = "select pickup_datetime, pickup_borough, total_cents, _file, _row from";
        Assert.That(
            taxi.Rows($"{trips} dltrevenue.trip order by all"),
            Is.EqualTo(taxi.Rows($"{trips} silver.trip_zone order by all")));
    });
}
