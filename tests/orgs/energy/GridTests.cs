namespace Platform.Tests.Orgs.Energy;

/// <summary>Given rows, expected rows, for the silver tables of prep/grid.</summary>
public class GridTests
{
    GridRun run = null!;

    [SetUp]
    public void Make() => run = new GridRun();

    [TearDown]
    public void Remove() => run.Dispose();

    [Test]
    public void Electricity_is_typed_and_the_later_row_of_an_hour_counts()
    {
        run.Electricity(
            "fr_electricity_hourly_1.csv",
            "2022-01-01T00:00:00Z,50000,49000,30000,,100,",
            "2022-01-01T00:00:00Z,50001,49000,30000,0,100,200");
        run.Electricity("fr_electricity_hourly_2.csv", "2022-01-01 01:00:00+00:00,51000,,x,1.5,,");
        run.RunWithQuietWeather();
        Assert.That(
            run.Rows(
                "select time_utc, load_actual_mw, load_forecast_mw, nuclear_mw, solar_mw, imports_mw, exports_mw, "
                + "hard_coal_mw, is_training, _file, _row from silver.electricity order by 1"),
            Is.EqualTo(new[]
            {
                "2022-01-01T00:00:00|50001|49000|30000|0|100|200|-|false|fr_electricity_hourly_1.csv|2",
                "2022-01-01T01:00:00|51000|-|-|1.5|-|-|-|false|fr_electricity_hourly_2.csv|1",
            }));
    }

    [Test]
    public void Electricity_that_cannot_be_used_is_set_aside_with_its_reason()
    {
        run.Electricity("fr_electricity_hourly_1.csv",
            "2022-01-01T00:00:00Z,50000,49000,1,1,1,1",
            "2022-01-01T01:00:00Z,,49000,1,1,1,1",
            "yesterday,50000,49000,1,1,1,1",
            "2022-01-01T02:00:00+02:00,50000,49000,1,1,1,1",
            "2022-01-01T03:00:00Z,-1,49000,1,1,1,1",
            "2022-01-01T04:00:00Z,50000,500000,1,1,1,1",
            "2022-01-01T05:00:00Z,50000,49000,1,1,1,1,1,1");
        run.RunWithQuietWeather();
        Assert.That(run.Rows("select _row, reason from silver.electricity_quarantine order by 1"), Is.EqualTo(new[]
        {
            "2|no load", "3|no time", "4|time not in UTC", "5|load outside 10,000 to 150,000 MW",
            "6|load forecast outside 10,000 to 150,000 MW", "7|unreadable line: 9 of 7 cells",
        }));
        Assert.That(run.Rows("select count(*) from silver.electricity"), Is.EqualTo(new[] { "1" }));
    }

    [Test]
    public void Weather_is_typed_and_what_cannot_be_used_is_set_aside_with_its_reason()
    {
        Day();
        run.Weather("fr_weather_hourly_1.csv",
            "Paris ,2022-01-01T00:00:00Z,3.5,10,100,0,80",
            "paris,2022-01-01T01:00:00Z,,,0,,",
            "paris,2022-01-01T02:00:00Z,3.5,10,-1,0,80",
            "paris,2022-01-01T03:00:00Z,3.5,10,101,0,80",
            "paris,2022-01-01T04:00:00Z,,,,,",
            ",2022-01-01T05:00:00Z,3.5,10,50,0,80",
            "paris,2022-01-01T06:00:00Z,77,10,50,0,80",
            "paris,2022-01-01T07:00:00Z,3.5,-1,50,0,80",
            "paris,2022-01-01T08:00:00Z,3.5,10,50,-0.1,80",
            "paris,2022-01-01T09:00:00Z,3.5,10,50,0,120",
            "paris,noon,3.5,10,50,0,80");
        run.Run();
        Assert.That(
            run.Rows(
                "select city, time_utc, temperature_2m_c, wind_speed_10m_kmh, cloud_cover_pct, precipitation_mm, "
                + "relative_humidity_pct from silver.weather order by 2"),
            Is.EqualTo(new[] { "paris|2022-01-01T00:00:00|3.5|10|100|0|80", "paris|2022-01-01T01:00:00|-|-|0|-|-" }));
        Assert.That(run.Rows("select _row, reason from silver.weather_quarantine order by 1"), Is.EqualTo(new[]
        {
            "3|cloud cover outside 0 to 100", "4|cloud cover outside 0 to 100", "5|no measurement", "6|no city",
            "7|temperature outside -60 to 60",
            "8|wind outside 0 to 400", "9|precipitation negative", "10|humidity outside 0 to 100", "11|no time",
        }));
    }

    [Test]
    public void Hours_join_the_load_with_the_mean_weather_of_the_cities()
    {
        run.Electricity(
            "fr_electricity_hourly_1.csv",
            "2022-01-01T00:00:00Z,50000,49000,30000,0,1000,500",
            "2022-01-01T01:00:00Z,51000,49500,30000,0,1000,500");
        run.Weather(
            "fr_weather_hourly_1.csv",
            "paris,2022-01-01T00:00:00Z,1,10,0,0,50",
            "lyon,2022-01-01T00:00:00Z,4,20,50,1,100",
            "lyon,2022-01-01T02:00:00Z,4,20,50,1,100");
        run.Run();
        Assert.That(
            run.Rows(
                "select hour, steps, load_mw, cities, temperature_2m_c, wind_speed_10m_kmh, cloud_cover_pct, "
                + "precipitation_mm, relative_humidity_pct from silver.hourly order by 1"),
            Is.EqualTo(
                new[] { "2022-01-01T00:00:00|1|50000|2|2.5|15|25|0.5|75", "2022-01-01T01:00:00|1|51000|-|-|-|-|-|-" }));
    }

    [Test]
    public void Quarter_hours_become_hours()
    {
        run.Electricity(
            "fr_electricity_hourly_1.csv",
            "2022-01-01T00:00:00Z,50000,49000,30000,0,,",
            "2022-01-01T01:00:00Z,50000,49000,30000,0,,",
            "2022-01-01T01:15:00Z,50100,49000,30000,0,,",
            "2022-01-01T01:30:00Z,50200,49000,30000,0,,",
            "2022-01-01T01:45:00Z,50300,49000,30004,0,,");
        run.RunWithQuietWeather();
        Assert.That(
            run.Rows("select hour, steps, load_mw, nuclear_mw from silver.hourly order by 1"),
            Is.EqualTo(new[] { "2022-01-01T00:00:00|1|50000|30000", "2022-01-01T01:00:00|4|50150|30001" }));
        Assert.That(
            run.Rows("select row_count from gold.grid_quality where reason = 'hours with more than one time step'"),
            Is.EqualTo(new[] { "1" }));
    }

    [TestCase(70_000, true)]
    [TestCase(30_000, true)]
    [TestCase(60_000, false)]
    public void An_hour_that_departs_from_both_neighbours_is_a_glitch(int load, bool glitch)
    {
        run.Electricity(
            "fr_electricity_hourly_1.csv",
            "2022-01-01T00:00:00Z,50000,49000,1,0,,",
            $"2022-01-01T01:00:00Z,{load},49000,1,0,,",
            "2022-01-01T02:00:00Z,51000,49000,1,0,,");
        run.RunWithQuietWeather();
        Assert.That(
            run.Rows("select hour, load_mw, load_before_mw, load_after_mw, reason from silver.hourly_quarantine"),
            Is.EqualTo(glitch
                ? [$"2022-01-01T01:00:00|{load}|50000|51000|load departs from both neighbouring hours"]
                : Array.Empty<string>()));
        Assert.That(run.Number("select count(*) from silver.hourly"), Is.EqualTo(glitch ? 2 : 3));
    }

    void Day() => run.Electricity("fr_electricity_hourly_1.csv", "2022-01-01T00:00:00Z,50000,49000,1,1,1,1");
}
