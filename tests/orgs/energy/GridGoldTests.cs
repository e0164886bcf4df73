namespace Platform.Tests.Orgs.Energy;

/// <summary>Given rows, expected rows, for the gold tables of prep/grid.</summary>
public class GridGoldTests : GridTest
{
    [Test]
    public void The_balance_of_an_hour_adds_up_to_its_load()
    {
        Grid.AllColumns(
            "fr_electricity_hourly_1.csv", "2022-01-01T00:00:00Z,50000,,,1000,500,30000,,,5000,,,,,,,,,", "0");
        Grid.RunWithQuietWeather();
        Assert.That(
            Grid.Rows(
                "select hour, source, mw, share_of_load, is_training from gold.balance where mw <> 0 order by mw desc"),
            Is.EqualTo(new[]
            {
                "2022-01-01T00:00:00|nuclear|30000|0.6|false", "2022-01-01T00:00:00|unaccounted|14500|0.29|false",
                "2022-01-01T00:00:00|solar|5000|0.1|false",
                "2022-01-01T00:00:00|imports|1000|0.02|false", "2022-01-01T00:00:00|exports|-500|-0.01|false",
            }));
        Assert.That(Grid.Number("select count(*) from gold.balance"), Is.EqualTo(16), "a row for each source");
    }

    [Test]
    public void A_source_that_is_not_reported_is_no_zero_and_leaves_no_rest()
    {
        Grid.AllColumns("fr_electricity_hourly_1.csv", "2022-01-01T00:00:00Z,50000,,,1000,500,,,,5000,,,,,,,,,", "0");
        Grid.RunWithQuietWeather();
        Assert.That(
            Grid.Rows("select source from gold.balance where source in ('nuclear', 'unaccounted') or mw is null"),
            Is.Empty);
        Assert.That(Grid.Number("select count(*) from gold.balance"), Is.EqualTo(14));
    }

    [Test]
    public void The_naive_forecast_is_the_same_hour_of_the_day_before()
    {
        Grid.Electricity(
            "fr_electricity_hourly_1.csv",
            "2022-01-01T00:00:00Z,50000,49000,1,1,,",
            "2022-01-01T01:00:00Z,51000,52020,1,1,,",
            "2022-01-02T00:00:00Z,40000,,1,1,,");
        Grid.RunWithQuietWeather();
        Assert.That(Grid.Rows("select * from gold.load_forecast order by hour"), Is.EqualTo(new[]
        {
            "2022-01-01T00:00:00|50000|-|49000|-|-1000|-|2|false",
            "2022-01-01T01:00:00|51000|-|52020|-|1020|-|2|false",
            "2022-01-02T00:00:00|40000|50000|-|10000|-|25|-|false",
        }));
    }

    [Test]
    public void What_is_wrong_with_the_input_is_counted()
    {
        Grid.Electricity(
            "fr_electricity_hourly_1.csv",
            "2022-01-01T00:00:00Z,50000,,30000,1,1,1",
            "2022-01-01T00:00:00Z,50000,,30000,1,1,1",
            "2022-01-01T04:00:00Z,50000,,30000,1,1,1",
            "2022-01-01T05:00:00Z,,,30000,1,1,1");
        File.WriteAllText(Path.Combine(Grid.Data, "fr_weather_hourly_1.csv.gz"), "damaged");
        Grid.Run();
        Assert.That(
            Grid.Rows(
                "select * from gold.grid_quality where reason not like 'no value at all%' "
                + "and reason not like 'hours in holes: weather of %' and reason not like '%files%' order by all"),
            Is.EqualTo(new[]
            {
                "bronze.weather|file cannot be read|1",
                "silver.electricity|good|3",
                "silver.electricity|rows replaced by a later one of the same time|1",
                "silver.hourly|good|2",
                "silver.hourly|hours in holes: coal|6",
                "silver.hourly|hours in holes: load|4",
                "silver.hourly|hours in holes: nuclear|3",
                "silver.hourly|hours in holes: solar|3",
                "silver.hourly|hours in holes: wind|6",
                "silver.hourly|no load|1",
            }));
        Assert.That(
            Grid.Rows(
                "select reason from gold.grid_quality where reason like 'no value at all%' and reason like '%load%'"),
            Is.EqualTo(new[] { "no value at all in load_forecast_mw, judged period" }));
    }
}
