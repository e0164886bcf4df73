namespace Platform.Tests.Orgs.Energy;

/// <summary>Given rows, expected rows: from time steps to hours, and which hours are measured.</summary>
public class GridHourTests : GridTest
{
    [Test]
    public void Quarter_hours_become_hours()
    {
        Grid.Electricity(
            "fr_electricity_hourly_1.csv",
            "2022-01-01T00:00:00Z,50000,49000,30000,0,,");
        Grid.Electricity(
            "fr_electricity_hourly_2.csv",
            "2022-01-01T01:00:00Z,50000,49000,30000,0,,",
            "2022-01-01T01:15:00Z,50100,49000,30000,0,,",
            "2022-01-01T01:30:00Z,50200,49000,30000,0,,",
            "2022-01-01T01:45:00Z,50300,49000,30004,0,,");
        Grid.RunWithQuietWeather();
        Assert.That(
            Grid.Rows("select hour, steps, load_mw, nuclear_mw from silver.hourly order by 1"),
            Is.EqualTo(new[] { "2022-01-01T00:00:00|1|50000|30000", "2022-01-01T01:00:00|4|50150|30001" }));
        Assert.That(
            Grid.Rows("select row_count from gold.grid_quality where reason = 'hours with more than one time step'"),
            Is.EqualTo(new[] { "1" }));
    }

    [TestCase(70_000, true)]
    [TestCase(30_000, true)]
    [TestCase(57_000, false)]
    [TestCase(130_000, true)]
    public void An_hour_that_departs_from_both_neighbours_is_a_glitch(int load, bool glitch)
    {
        Grid.Electricity(
            "fr_electricity_hourly_1.csv",
            "2022-01-01T00:00:00Z,50000,49000,1,0,,",
            $"2022-01-01T01:00:00Z,{load},49000,1,0,,",
            "2022-01-01T02:00:00Z,51000,49000,1,0,,");
        Grid.RunWithQuietWeather();
        Assert.That(
            Grid.Rows("select hour, load_mw, load_before_mw, load_after_mw, reason from silver.hourly_quarantine"),
            Is.EqualTo(glitch
                ? [$"2022-01-01T01:00:00|{load}|50000|51000|load departs from both neighbouring hours"]
                : Array.Empty<string>()));
        Assert.That(
            Grid.Rows("select load_mw, load_forecast_mw, is_measured from silver.hourly order by hour"),
            Is.EqualTo(new[]
            {
                "50000|49000|true", glitch ? "-|49000|false" : $"{load}|49000|true", "51000|49000|true",
            }));
        Assert.That(Grid.Number("select count(distinct hour) from gold.balance"), Is.EqualTo(glitch ? 2 : 3));
        Assert.That(Grid.Number("select count(*) from gold.load_forecast"), Is.EqualTo(glitch ? 2 : 3));
    }

    [Test]
    public void A_glitch_is_found_in_a_morning_whose_hours_differ()
    {
        Grid.Electricity(
            "fr_electricity_hourly_1.csv",
            "2022-01-01T06:00:00Z,50000,49000,1,0,,", "2022-01-01T07:00:00Z,127000,49000,1,0,,",
            "2022-01-01T08:00:00Z,56000,49000,1,0,,", "2022-01-01T09:00:00Z,57000,49000,1,0,,");
        Grid.RunWithQuietWeather();
        Assert.That(
            Grid.Rows("select hour(hour) from silver.hourly where not is_measured"), Is.EqualTo(new[] { "7" }));
    }

    [Test]
    public void A_revision_at_another_resolution_stands_for_the_whole_hour()
    {
        Grid.Electricity("fr_electricity_hourly_a.csv", Steps(15, 50_000));
        Grid.Electricity("fr_electricity_hourly_b.csv", Steps(30, 52_000));
        Grid.RunWithQuietWeather();
        Assert.That(Loads(), Is.EqualTo(new[] { "0|2|52000|true", "1|2|52000|true" }));
        Grid.Electricity("fr_electricity_hourly_c.csv", "2022-01-01T01:00:00Z,53000,49000,30000,0,,");
        Grid.Run();
        Assert.That(Loads(), Is.EqualTo(new[] { "0|2|52000|true", "1|1|53000|true" }));
        // One quarter-hour of four, by itself: what the other three were nobody says.
        Grid.Electricity("fr_electricity_hourly_d.csv", "2022-01-01T01:15:00Z,54000,49000,30000,0,,");
        Grid.Run();
        Assert.That(Loads(), Is.EqualTo(new[] { "0|2|52000|true", "1|2|-|false" }));
        Assert.That(
            Grid.Rows("select hour, reason from silver.hourly_quarantine"),
            Is.EqualTo(new[] { "2022-01-01T01:00:00|fewer time steps than the file has in an hour" }));
    }

    [Test]
    public void A_revision_that_takes_a_value_back_takes_it_back()
    {
        Grid.Electricity("fr_electricity_hourly_a.csv", Steps(60, 50_000));
        Grid.Electricity("fr_electricity_hourly_b.csv", "2022-01-01T01:00:00Z,,49000,,0,,");
        Grid.RunWithQuietWeather();
        Assert.That(Loads(), Is.EqualTo(new[] { "0|1|50000|true", "1|1|-|false" }));
        Assert.That(
            Grid.Rows("select nuclear_mw from silver.hourly order by hour"),
            Is.EqualTo(new[] { "30000", "-" }));
        Assert.That(
            Grid.Rows("select hour, reason from silver.hourly_quarantine"),
            Is.EqualTo(new[] { "2022-01-01T01:00:00|no load" }));
    }

    [TestCase(false)]
    [TestCase(true)]
    public void The_file_that_was_written_last_counts_whatever_it_is_called(bool together)
    {
        Grid.Electricity("fr_electricity_hourly_b.csv", Steps(60, 50_000));
        File.SetLastWriteTimeUtc(Path.Combine(Grid.Data, "fr_electricity_hourly_b.csv"), new(2022, 2, 1));
        if (!together)
        {
            Grid.RunWithQuietWeather();
        }
        Grid.Electricity("fr_electricity_hourly_a.csv", Steps(60, 52_000));
        File.SetLastWriteTimeUtc(Path.Combine(Grid.Data, "fr_electricity_hourly_a.csv"), new(2022, 2, 2));
        Grid.Electricity("fr_electricity_hourly_z.csv", Steps(60, 51_000));
        File.SetLastWriteTimeUtc(Path.Combine(Grid.Data, "fr_electricity_hourly_z.csv"), new(2022, 1, 31));
        Grid.RunWithQuietWeather();
        Assert.That(Loads(), Is.EqualTo(new[] { "0|1|52000|true", "1|1|52000|true" }));
    }

    [Test]
    public void An_hour_with_fewer_time_steps_than_its_file_has_is_not_measured()
    {
        Grid.Electricity("fr_electricity_hourly_a.csv", Steps(15, 50_000).Where((_, index) => index != 2));
        Grid.RunWithQuietWeather();
        Assert.That(Loads(), Is.EqualTo(new[] { "0|3|-|false", "1|4|50000|true" }));
    }

    [TestCase(23, 0)]
    [TestCase(24, 24)]
    public void A_load_that_stays_the_same_for_a_day_is_stuck(int same, int stuck)
    {
        Grid.Electricity(
            "fr_electricity_hourly_a.csv",
            Enumerable.Range(0, 30).Select(at =>
                $"2022-01-{1 + (at / 24):00}T{at % 24:00}:00:00Z,{50_000 + (at < same ? 0 : at)},49000,30000,0,,"));
        Grid.RunWithQuietWeather();
        Assert.That(
            Grid.Rows("select reason, count(*) from silver.hourly_quarantine group by reason"),
            Is.EqualTo(stuck == 0 ? [] : new[] { $"load stuck: the same for many hours|{stuck}" }));
        Assert.That(Grid.Number("select count(load_mw) from silver.hourly"), Is.EqualTo(30 - stuck));
    }

    static IEnumerable<string> Steps(int minutes, int load) => Enumerable.Range(0, 120 / minutes)
        .Select(step => step * minutes)
        .Select(minute => $"2022-01-01T{minute / 60:00}:{minute % 60:00}:00Z,{load},49000,30000,0,,");

    List<string> Loads() =>
        Grid.Rows("select hour(hour), steps, load_mw, is_measured from silver.hourly order by hour");
}
