namespace Platform.Tests.Orgs.Energy;

/// <summary>Small inputs that people met, in tests/corpus/cases, and what must come out of them.</summary>
public class GridCaseTests : GridTest
{
    [TestCase("far", "-")]
    [TestCase("near", "2032-03-01T20:00:00")]
    public void A_time_without_bounds_sets_its_row_aside(string kind, string time)
    {
        const string reason = "time outside 2000-01-01 to 48 hours after its file";
        Run("time-without-bounds", kind);
        Assert.That(
            Grid.Rows("select time_utc, reason from silver.electricity_quarantine"),
            Is.EqualTo(new[] { $"{time}|{reason}" }));
        Assert.That(
            Grid.Rows($"select table_name, row_count from gold.grid_quality where reason = '{reason}'"),
            Is.EqualTo(new[] { "silver.electricity|1" }));
        Assert.That(
            Grid.Rows("select count(*), max(year(hour)) from silver.hourly where is_measured"),
            Is.EqualTo(new[] { "47|2022" }));
    }

    [Test]
    public void A_number_in_other_words_is_counted_and_is_no_figure()
    {
        Run("text-number-becomes-zero", "input");
        Assert.That(
            Grid.Rows(
                "select column_name, cell, reason, count(*) from silver.electricity_cell group by all order by all"),
            Is.EqualTo(new[]
            {
                "gas_mw|3000 MW|not a number|1", "nuclear_mw|35,000|not a number|11", "solar_mw|n/e|not a number|1",
                "wind_onshore_mw|4 000|not a number|1",
            }));
        Assert.That(
            Grid.Rows("select reason, row_count from gold.grid_quality where reason like '%not a number' order by 1"),
            Is.EqualTo(new[]
            {
                "gas_mw: not a number|1", "nuclear_mw: not a number|11", "solar_mw: not a number|1",
                "wind_onshore_mw: not a number|1",
            }));
        Assert.That(
            Grid.Rows("select source, count(*), min(mw) from gold.balance where source in ('nuclear', 'unaccounted') "
                + "group by source order by 1"),
            Is.EqualTo(new[] { "nuclear|1|35000", "unaccounted|1|-1628" }));
        Assert.That(Grid.Number("select count(*) from silver.hourly where is_measured"), Is.EqualTo(12));
    }

    [Test]
    public void Half_hours_that_came_later_stand_for_the_whole_hour()
    {
        Run("revision-at-another-resolution", "input");
        Assert.That(
            Grid.Rows("select distinct load_mw, steps, is_measured from silver.hourly"),
            Is.EqualTo(new[] { "52000|2|true" }));
        Assert.That(Grid.Number("select count(*) from silver.hourly"), Is.EqualTo(4));
    }

    [Test]
    public void A_city_that_is_not_one_of_the_ten_is_set_aside_and_named()
    {
        Run("unknown-city", "input");
        Assert.That(
            Grid.Rows("select reason, row_count from gold.grid_quality where reason like 'unknown city%'"),
            Is.EqualTo(new[] { "unknown city saint-denis (reunion)|12" }));
        Assert.That(
            Grid.Rows("select distinct cities, temperature_2m_c from silver.hourly"),
            Is.EqualTo(new[] { "2|10" }));
    }

    [TestCase("UTC")]
    [TestCase("milliseconds")]
    [TestCase("offset-without-seconds")]
    [TestCase("seconds-left-out")]
    public void UTC_may_be_written_otherwise(string kind)
    {
        Run("utc-written-otherwise", kind);
        Assert.That(Grid.Rows("select * from silver.electricity_quarantine"), Is.Empty);
        Assert.That(
            Grid.Rows("select count(*), min(hour), max(hour) from silver.hourly where is_measured"),
            Is.EqualTo(new[] { "12|2022-03-01T00:00:00|2022-03-01T11:00:00" }));
    }

    [Test]
    public void The_cities_of_the_contract_are_those_of_the_catalogue()
    {
        var catalogue = File.ReadLines(Path.Combine(GridRun.Project, "src", "devices", "cities.csv"))
            .Skip(1)
            .Select(line => line.Split(',')[0]);
        var flow = FlowFile.Read(Repository.Root, Path.Combine(GridRun.Project, "flows", "prep", "grid"));
        var city = flow.Contracts[new("bronze", "weather")].Properties.Single(column => column.Name == "city");
        Assert.That(city.Values, Is.EqualTo(catalogue));
    }

    void Run(string name, string kind) =>
        Grid.Run(Path.Combine(Repository.Root, "tests", "corpus", "cases", name, kind));
}
