namespace Platform.Tests.Orgs.Energy;

/// <summary>Given rows, expected rows, for the silver tables of prep/grid.</summary>
public class GridTests : GridTest
{
    [Test]
    public void Electricity_is_typed_and_the_later_row_of_an_hour_counts()
    {
        Grid.Electricity(
            "fr_electricity_hourly_1.csv",
            "2022-01-01T00:00:00Z,50000,49000,30000,,100,",
            "2022-01-01T00:00:00Z,50001,49000,30000,0,100,200");
        Grid.Electricity("fr_electricity_hourly_2.csv", "2022-01-01 01:00:00+00:00,51000,,x,1.5,,");
        Grid.RunWithQuietWeather();
        Assert.That(
            Grid.Rows(
                "select time_utc, load_actual_mw, load_forecast_mw, nuclear_mw, solar_mw, imports_mw, exports_mw, "
                + "hard_coal_mw, is_training, _file, _row from silver.electricity order by 1"),
            Is.EqualTo(new[]
            {
                "2022-01-01T00:00:00|50001|49000|30000|0|100|200|-|false|fr_electricity_hourly_1.csv|2",
                "2022-01-01T01:00:00|51000|-|-|1.5|-|-|-|false|fr_electricity_hourly_2.csv|1",
            }));
    }

    [Test]
    public void A_row_that_cannot_be_used_is_set_aside_and_a_cell_is_emptied_with_the_reason()
    {
        Grid.Electricity("fr_electricity_hourly_1.csv",
            "2022-01-01T00:00:00Z,50000,49000,30000,1,1,1",
            "2022-01-01T01:00:00Z,,49000,30000,1,1,1",
            "yesterday,50000,49000,30000,1,1,1",
            "2022-01-01T02:00:00+02:00,50000,49000,30000,1,1,1",
            "2022-01-01T03:00:00Z,-1,49000,30000,1,1,1",
            "2022-01-01T04:00:00Z,50000,500000,30000,1,1,1",
            "2022-01-01T05:00:00Z,50000,49000,30000,1,1,1,1,1");
        Grid.RunWithQuietWeather();
        Assert.That(Grid.Rows("select _row, reason from silver.electricity_quarantine order by 1"), Is.EqualTo(new[]
        {
            "3|no time", "4|time is not UTC", "7|unreadable line: 9 of 7 cells",
        }));
        Assert.That(
            Grid.Rows("select _row, load_actual_mw, load_forecast_mw, nuclear_mw from silver.electricity order by 1"),
            Is.EqualTo(new[] { "1|50000|49000|30000", "2|-|49000|30000", "5|-|49000|30000", "6|50000|-|30000" }));
        Assert.That(
            Grid.Rows("select _row, column_name, cell, reason from silver.electricity_cell order by 1"),
            Is.EqualTo(new[]
            {
                "5|load_actual_mw|-1|outside 10,000 to 150,000 MW",
                "6|load_forecast_mw|500000|outside 10,000 to 150,000 MW",
            }));
    }

    [Test]
    public void Weather_is_typed_and_a_cell_that_cannot_be_used_costs_no_other_one()
    {
        Day();
        Grid.Weather("fr_weather_hourly_1.csv",
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
        Grid.Run();
        Assert.That(
            Grid.Rows(
                "select city, time_utc, temperature_2m_c, wind_speed_10m_kmh, cloud_cover_pct, precipitation_mm, "
                + "relative_humidity_pct from silver.weather order by 2"),
            Is.EqualTo(new[]
            {
                "paris|2022-01-01T00:00:00|3.5|10|100|0|80", "paris|2022-01-01T01:00:00|-|-|0|-|-",
                "paris|2022-01-01T02:00:00|3.5|10|-|0|80", "paris|2022-01-01T03:00:00|3.5|10|-|0|80",
                "paris|2022-01-01T04:00:00|-|-|-|-|-", "paris|2022-01-01T06:00:00|-|10|50|0|80",
                "paris|2022-01-01T07:00:00|3.5|-|50|0|80", "paris|2022-01-01T08:00:00|3.5|10|50|-|80",
                "paris|2022-01-01T09:00:00|3.5|10|50|0|-",
            }));
        Assert.That(Grid.Rows("select _row, reason from silver.weather_quarantine order by 1"), Is.EqualTo(new[]
        {
            "6|no city", "11|no time",
        }));
        Assert.That(
            Grid.Rows("select _row, city, column_name, cell, reason from silver.weather_cell order by 1"),
            Is.EqualTo(new[]
            {
                "3|paris|cloud_cover_pct|-1|outside 0 to 100 %", "4|paris|cloud_cover_pct|101|outside 0 to 100 %",
                "7|paris|temperature_2m_c|77|outside -60 to 60 °C",
                "8|paris|wind_speed_10m_kmh|-1|outside 0 to 400 km/h",
                "9|paris|precipitation_mm|-0.1|outside 0 to 400 mm",
                "10|paris|relative_humidity_pct|120|outside 0 to 100 %",
            }));
    }

    [Test]
    public void Hours_join_the_load_with_the_mean_weather_of_the_cities()
    {
        Grid.Electricity(
            "fr_electricity_hourly_1.csv",
            "2022-01-01T00:00:00Z,50000,49000,30000,0,1000,500",
            "2022-01-01T01:00:00Z,51000,49500,30000,0,1000,500");
        Grid.Weather(
            "fr_weather_hourly_1.csv",
            "paris,2022-01-01T00:00:00Z,1,10,0,0,50",
            "lyon,2022-01-01T00:00:00Z,4,20,50,1,100",
            "lyon,2022-01-01T02:00:00Z,4,20,50,1,100");
        Grid.Run();
        Assert.That(
            Grid.Rows(
                "select hour, steps, load_mw, cities, temperature_2m_c, wind_speed_10m_kmh, cloud_cover_pct, "
                + "precipitation_mm, relative_humidity_pct from silver.hourly order by 1"),
            Is.EqualTo(
                new[] { "2022-01-01T00:00:00|1|50000|2|2.5|15|25|0.5|75", "2022-01-01T01:00:00|1|51000|-|-|-|-|-|-" }));
    }

    void Day() => Grid.Electricity("fr_electricity_hourly_1.csv", "2022-01-01T00:00:00Z,50000,49000,1,1,1,1");
}
