using System.Globalization;

namespace Platform.Tests.Orgs.Energy;

/// <summary>Given rows, expected rows, for the tables that say what is wrong with the input of prep/grid.</summary>
public class GridQualityTests : GridTest
{
    static readonly DateTime Monday = new(2022, 1, 3, 0, 0, 0, DateTimeKind.Utc);

    [Test]
    public void A_hole_of_any_length_is_told_with_its_first_and_last_hour()
    {
        Grid.Electricity("fr_electricity_hourly_1.csv",
        [
            "2022-01-01T00:00:00Z,50000,49000,30000,0,,", "2022-01-01T01:00:00Z,,49000,30000,0,,",
            "2022-06-01T00:00:00Z,51000,49000,30000,0,,",
        ]);
        Grid.Weather("fr_weather_hourly_1.csv", "paris,2022-01-01T00:00:00Z,1,1,1,1,1");
        Grid.Run();
        Assert.That(
            Grid.Rows("select * from gold.grid_gap where series in ('load', 'weather of paris', 'weather of brest') "
                + "order by series"),
            Is.EqualTo(new[]
            {
                "load|2022-01-01T01:00:00|2022-05-31T23:00:00|3623",
                "weather of brest|2022-01-01T00:00:00|2022-06-01T00:00:00|3625",
                "weather of paris|2022-01-01T01:00:00|2022-06-01T00:00:00|3624",
            }));
        Assert.That(
            Grid.Number("select row_count from gold.grid_quality where reason = 'hours in holes: load'"),
            Is.EqualTo(3623));
        Assert.That(
            Grid.Rows("select series, hour_count from gold.grid_gap where series not like 'weather of %' order by 1"),
            Is.EqualTo(new[] { "coal|3625", "load|3623", "nuclear|3622", "solar|3622", "wind|3625" }));
        Assert.That(Grid.Number("select count(*) from gold.grid_gap"), Is.EqualTo(15), "and the ten cities");
    }

    [Test]
    public void What_cannot_be_used_is_counted_by_file_month_city_and_column()
    {
        Grid.Electricity("fr_electricity_hourly_1.csv",
            "2022-01-31T23:00:00Z,50000,49000,x,0,1,1", "2022-02-01T00:00:00Z,50000,0,x,0,1,1",
            "2022-02-01T01:00:00,50000,49000,30000,0,1,1");
        Grid.Weather("fr_weather_hourly_1.csv",
            "paris,2022-02-01T00:00:00Z,1,1,101,1,1", "lyon,2022-02-01T00:00:00Z,1,1,101,1,",
            "atlantis,2022-02-01T00:00:00Z,1,1,1,1,1");
        Grid.Run();
        Assert.That(
            Grid.Rows(
                "select file_name, month, city, column_name, reason, row_count from gold.grid_column "
                + "where column_name in ('', 'nuclear_mw', 'load_forecast_mw', 'cloud_cover_pct', "
                + "'relative_humidity_pct') order by all"),
            Is.EqualTo(new[]
            {
                "fr_electricity_hourly_1.csv|2022-01-01T00:00:00||nuclear_mw|no usable value|1",
                "fr_electricity_hourly_1.csv|2022-01-01T00:00:00||nuclear_mw|not a number|1",
                "fr_electricity_hourly_1.csv|2022-02-01T00:00:00|||time without a zone|1",
                "fr_electricity_hourly_1.csv|2022-02-01T00:00:00||load_forecast_mw|no usable value|1",
                "fr_electricity_hourly_1.csv|2022-02-01T00:00:00||load_forecast_mw|outside 10,000 to 150,000 MW|1",
                "fr_electricity_hourly_1.csv|2022-02-01T00:00:00||nuclear_mw|no usable value|1",
                "fr_electricity_hourly_1.csv|2022-02-01T00:00:00||nuclear_mw|not a number|1",
                "fr_weather_hourly_1.csv|2022-02-01T00:00:00|atlantis||unknown city atlantis|1",
                "fr_weather_hourly_1.csv|2022-02-01T00:00:00|lyon|cloud_cover_pct|no usable value|1",
                "fr_weather_hourly_1.csv|2022-02-01T00:00:00|lyon|cloud_cover_pct|outside 0 to 100 %|1",
                "fr_weather_hourly_1.csv|2022-02-01T00:00:00|lyon|relative_humidity_pct|no usable value|1",
                "fr_weather_hourly_1.csv|2022-02-01T00:00:00|paris|cloud_cover_pct|no usable value|1",
                "fr_weather_hourly_1.csv|2022-02-01T00:00:00|paris|cloud_cover_pct|outside 0 to 100 %|1",
            }));
    }

    [Test]
    public void A_file_in_another_unit_throughout_is_named_and_breaks_a_gate_and_the_others_go_through()
    {
        Grid.Electricity("fr_electricity_hourly_gw.csv",
            "2022-01-01T00:00:00Z,50.0,49.0,30.0,0,1,1", "2022-01-01T01:00:00Z,51.0,50.0,30.0,0,1,1");
        Grid.Electricity("fr_electricity_hourly_mw.csv", "2022-01-01T02:00:00Z,50000,49000,30000,0,1,1");
        Grid.Electricity("fr_electricity_hourly_load.csv", "2022-01-01T03:00:00Z,50.0,49000,30000,0,1,1");
        Grid.Weather("fr_weather_hourly_1.csv", "paris,2022-01-01T00:00:00Z,1,1,1,1,1");
        var result = Grid.Run();
        Assert.That(Grid.Rows("select * from gold.grid_refused order by name, reason"), Is.EqualTo(new[]
        {
            "silver.hourly|2022-01|hard_coal_mw is reported in no hour of the month|2",
            "silver.hourly|2022-01|wind_onshore_mw is reported in no hour of the month|2",
            "silver.electricity|fr_electricity_hourly_gw.csv|no row can be used: in another unit than MW|2",
            "silver.electricity|fr_electricity_hourly_load.csv|no load can be used: in another unit than MW|1",
        }));
        Assert.That(
            result.BrokenGates,
            Has.One.EndsWith("prep/grid: gold.grid_refused has 4 rows, more than 0 of the 4 of bronze.electricity"));
        Assert.That(Grid.Number("select count(*) from silver.hourly where is_measured"), Is.EqualTo(1));
    }

    [Test]
    public void A_month_without_a_measured_hour_is_no_month_to_judge()
    {
        Grid.Electricity("fr_electricity_hourly_1.csv",
            "2022-01-01T00:00:00Z,50000,49000,30000,0,1,1", "2022-02-01T00:00:00Z,,49000,30000,0,1,1");
        Grid.RunWithQuietWeather();
        Assert.That(
            Grid.Rows("select * from gold.grid_refused where name = '2022-02'"),
            Is.EqualTo(new[] { "silver.hourly|2022-02|no hour of the month is measured|1" }));
    }

    [Test]
    public void Two_files_that_tell_one_hour_differently_are_counted()
    {
        Grid.Electricity("fr_electricity_hourly_1.csv",
            "2022-01-01T00:00:00Z,50000,49000,30000,0,1,1", "2022-01-01T01:00:00Z,50000,49000,30000,0,1,1");
        Grid.Electricity("fr_electricity_hourly_2.csv",
            "2022-01-01 00:00:00Z,50000,49000,30000,0,1,1", "2022-01-01 01:00:00Z,55000,49000,30000,0,1,1");
        Grid.RunWithQuietWeather();
        Assert.That(
            Grid.Rows(
                "select reason, row_count from gold.grid_quality where reason like 'times that files%' "
                + "or reason like 'rows replaced%' order by 1"),
            Is.EqualTo(new[]
            {
                "rows replaced by a later one of the same time|2",
                "times that files tell differently: the one written last counts|1",
            }));
    }

    [TestCase(0, 0, "0|0|-")]
    [TestCase(1, 1, "1|1|load and sun are late, or early, together: the times of what was measured")]
    [TestCase(-1, 0, "-1|0|load and forecast of the operator are apart: the times of one of them")]
    [TestCase(0, 2, "0|2|the sun is late, or early: the times of all, or of the sun alone")]
    public void A_week_whose_times_are_shifted_is_suspected(int load, int sun, string expected)
    {
        Grid.Electricity("fr_electricity_hourly_1.csv", Enumerable.Range(0, 7 * 24).Select(at => string.Create(
            CultureInfo.InvariantCulture,
            $"{Monday.AddHours(at):yyyy-MM-ddTHH:mm:ss}Z,{Load(at - load) + (at % 7 * 50):0},{Load(at):0},30000,"
            + $"{Sun(at - sun):0},,")));
        Grid.RunWithQuietWeather();
        Assert.That(
            Grid.Rows("select operator_lag_hours, solar_lag_hours, suspicion from gold.grid_week"),
            Is.EqualTo(new[] { expected }));
        Assert.That(
            Grid.Number("select count(*) from gold.grid_quality where reason like 'suspected shift: %'"),
            Is.EqualTo(expected.EndsWith('-') ? 0 : 1));
    }

    static double Load(int hour) => 55_000 + (8_000 * Math.Sin((hour - 6) * Math.PI / 12));

    static double Sun(int hour) => Math.Max(0, 5_000 * Math.Cos((((hour % 24) + 24) % 24 - 11.33) * Math.PI / 12));
}
