using Platform.Local.Runs;

namespace Platform.Tests.Orgs.Transport;

/// <summary>The flow on the shipped month, against figures computed from the files by other means.</summary>
public class RevenueOnShippedDataTests
{
    TaxiRun run = null!;
    RunResult result = null!;

    [OneTimeSetUp]
    public void Run()
    {
        run = new TaxiRun();
        result = run.Run(Path.Combine(TaxiRun.Project, "data", "input"));
    }

    [OneTimeTearDown]
    public void Remove() => run.Dispose();

    [Test]
    public void All_is_well_and_the_report_waits_for_the_tables_of_other_flows()
    {
        Assert.That(result.IsWell);
        Assert.That(run.Observer.Notes, Is.EqualTo(new[]
        {
            "summary.sql is left out: not all of its tables have been made yet",
            "the report is left out: not all of its tables have been made yet",
        }));
    }

    [Test]
    public void The_revenue_per_borough_is_exact() => Assert.That(
        run.Rows("select * from gold.revenue_by_borough order by 2 desc"),
        Is.EqualTo(new[]
        {
            "Manhattan|4547|61052.82", "Queens|285|11623.81", "Unknown|96|4445.65", "Brooklyn|66|1306.27",
            "Bronx|5|69.2", "EWR|1|102.8",
        }));

    [Test]
    public void The_month_has_the_same_revenue() => Assert.That(
        run.Rows("select trip_year, trip_month, sum(trip_count), round(sum(amount), 2) from "
            + "gold.revenue_by_tripmonth group by all"),
        Is.EqualTo(new[] { "2019|1|5000|78600.55" }));

    [Test]
    public void Each_of_the_five_boroughs_has_one_row_and_Staten_Island_no_revenue() => Assert.That(
        run.Rows("select * from gold.revenue_per_inhabitant order by 1"),
        Is.EqualTo(new[]
        {
            "Bronx|69.2|Bronx|1446788|16.92|0", "Brooklyn|1306.27|Brooklyn|2648452|30.97|0",
            "Manhattan|61052.82|Manhattan|1638281|19.16|0.04", "Queens|11623.81|Queens|2330295|27.25|0",
            "Staten Island|0|Staten Island|487155|5.7|0",
        }));

    [Test]
    public void The_boroughs_add_up_to_the_city_in_every_year() => Assert.That(
        run.Rows("select count(*), min(borough_count), sum(borough_sum - city_population), count(reason) from "
            + "gold.population_check"),
        Is.EqualTo(new[] { "10|5|0|0" }));

    [Test]
    public void No_line_is_lost() => Assert.That(
        run.Rows("select reason, row_count from gold.trip_quality"), Is.EqualTo(new[] { "counted|5000" }));
}
