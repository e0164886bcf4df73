namespace Platform.Tests.Orgs.Energy;

/// <summary>Given rows, expected rows: a fleet that reports nothing, and columns that are stuck.</summary>
public class GridFleetTests : GridTest
{
    const string Header = "time_utc,load_actual_mw,load_forecast_mw,nuclear_mw,wind_onshore_mw,solar_mw,hard_coal_mw";

    [Test]
    public void A_judged_month_in_which_a_fleet_reports_nothing_breaks_a_gate_and_history_does_not()
    {
        string[] lines =
        [
            "2021-12-31T22:00:00Z,50000,49000,,100,0,10", "2021-12-31T23:00:00Z,50100,49000,,100,0,10",
        ];
        File.WriteAllLines(Path.Combine(Grid.Train, "fr_electricity_hourly_2021.csv"), [Header, .. lines]);
        Land(
            "2022-01-01T00:00:00Z,50000,49000,,100,0,10", "2022-01-31T23:00:00Z,51000,49000,,100,0,10",
            "2022-02-01T00:00:00Z,52000,49000,30000,100,0,10", "2022-02-01T01:00:00Z,53000,49000,,100,0,10");
        Assert.That(
            Grid.Rows("select * from gold.grid_refused"),
            Is.EqualTo(new[] { "silver.hourly|2022-01|nuclear_mw is reported in no hour of the month|2" }));
        Assert.That(
            Grid.Rows("select first_hour, last_hour, hour_count from gold.grid_gap "
                + "where series = 'nuclear' order by first_hour"),
            Is.EqualTo(new[]
            {
                "2021-12-31T22:00:00|2022-01-31T23:00:00|746", "2022-02-01T01:00:00|2022-02-01T01:00:00|1",
            }));
    }

    [TestCase(23, 0)]
    [TestCase(24, 24)]
    public void What_stays_the_same_for_a_day_is_no_value_but_where_it_may(int same, int stuck)
    {
        Land(Enumerable.Range(0, 30).Select(at =>
        {
            var more = at < same ? 0 : at;
            return $"{Hour(at)}:00:00Z,{50_000 + (100 * at)},{49_000 + more},{30_000 + more},{100 + more},0,13";
        }));
        Assert.That(
            Grid.Rows("select * from silver.stuck_run order by column_name"),
            Is.EqualTo(stuck == 0
                ? []
                : new[]
                {
                    "load_forecast_mw||2022-01-01T00:00:00|2022-01-01T23:00:00|24|49000",
                    "nuclear_mw||2022-01-01T00:00:00|2022-01-01T23:00:00|24|30000",
                    "wind_onshore_mw||2022-01-01T00:00:00|2022-01-01T23:00:00|24|100",
                }));
        Assert.That(
            Grid.Rows(
                "select count(load_mw), count(load_forecast_mw), count(nuclear_mw), count(wind_onshore_mw), "
                + "count(solar_mw), count(hard_coal_mw) from silver.hourly"),
            Is.EqualTo(new[] { $"30|{30 - stuck}|{30 - stuck}|{30 - stuck}|30|30" }));
        Assert.That(
            Grid.Number("select count(*) from gold.grid_quality where reason like '%stuck: the same for many hours'"),
            Is.EqualTo(stuck == 0 ? 0 : 3));
    }

    [Test]
    public void A_thermometer_that_is_stuck_is_named_and_left_out_of_the_mean_and_an_overcast_sky_is_not()
    {
        Land(Enumerable.Range(0, 30).Select(at => $"{Hour(at)}:00:00Z,{50_000 + (100 * at)},49000,30000,100,0,10"), [
            .. Enumerable.Range(0, 30).Select(at => $"paris,{Hour(at)}:00:00Z,7.5,{at},100,0,60"),
            .. Enumerable.Range(0, 30).Select(at => $"lyon,{Hour(at)}:00:00Z,{at - 10},0,100,0,60"),
        ]);
        Assert.That(
            Grid.Rows("select city, column_name, hour_count, cell from silver.stuck_run where city <> ''"),
            Is.EqualTo(new[] { "paris|temperature_2m_c|30|7.5" }));
        Assert.That(
            Grid.Rows("select temperature_2m_c, wind_speed_10m_kmh, cloud_cover_pct, cities from silver.hourly "
                + "where hour = '2022-01-01 12:00:00'"),
            Is.EqualTo(new[] { "2|6|100|2" }));
        Assert.That(
            Grid.Rows("select row_count from gold.grid_quality where reason like 'temperature_2m_c of paris stuck%'"),
            Is.EqualTo(new[] { "30" }));
    }

    static string Hour(int at) => $"2022-01-{1 + (at / 24):00}T{at % 24:00}";

    void Land(params IEnumerable<string> lines) => Land(lines, ["paris,2022-01-01T00:00:00Z,1,1,1,1,1"]);

    void Land(IEnumerable<string> lines, IEnumerable<string> weather)
    {
        File.WriteAllLines(Path.Combine(Grid.Data, "fr_electricity_hourly_1.csv"), lines.Prepend(Header));
        Grid.Weather("fr_weather_hourly_1.csv", weather);
        Grid.Run();
    }
}
