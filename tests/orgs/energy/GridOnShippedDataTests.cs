namespace Platform.Tests.Orgs.Energy;

/// <summary>
/// The flow on the shipped years against figures computed from the files by other means (their published description).
/// </summary>
public class GridOnShippedDataTests
{
    GridRun run = null!;

    [OneTimeSetUp]
    public void Run() => run = GridRun.OnShippedData();

    [OneTimeTearDown]
    public void Remove() => run.Dispose();

    [TestCase("load_actual_mw", 50_730)]
    [TestCase("nuclear_mw", 31_737)]
    [TestCase("wind_onshore_mw", 4_214)]
    [TestCase("solar_mw", 2_051)]
    [TestCase("hard_coal_mw", 349)]
    public void The_means_of_2022_are_those_of_the_files(string column, double mean) =>
        Assert.That(Mean("electricity", column), Is.EqualTo(mean).Within(0.5));

    [Test]
    public void The_mean_temperature_of_2022_is_that_of_the_files() =>
        Assert.That(Mean("weather", "temperature_2m_c"), Is.EqualTo(14.47).Within(0.005));

    [Test]
    public void No_row_is_set_aside_and_every_cell_that_is_not_used_has_its_reason()
    {
        Assert.That(run.Rows("select * from silver.electricity_quarantine"), Is.Empty);
        Assert.That(run.Rows("select * from silver.weather_quarantine"), Is.Empty);
        Assert.That(run.Rows("select * from silver.electricity_cell"), Is.Empty);
        Assert.That(
            run.Rows(
                "select year(time_utc), column_name, reason, count(*) from silver.weather_cell group by all "
                + "order by all"),
            Is.EqualTo(new[]
            {
                "2021|cloud_cover_pct|outside 0 to 100 %|55", "2022|cloud_cover_pct|outside 0 to 100 %|60",
            }));
    }

    [Test]
    public void Every_hour_that_was_not_measured_has_its_reason() => Assert.That(
        run.Rows("select year(hour), reason, count(*) from silver.hourly_quarantine group by all order by all"),
        // On 13 January 2022 the load is 51 GW at one o'clock, between 70 and 67.
        Is.EqualTo(new[] { "2021|no load|9", "2022|load departs from both neighbouring hours|1", "2022|no load|22" }));

    [Test]
    public void No_row_is_lost() => Assert.That(run.Rows("""
        select (select count(*) from bronze.electricity),
            (select count(*) from silver.electricity) + (select count(*) from silver.electricity_quarantine),
            (select count(*) from bronze.weather),
            (select count(*) from silver.weather) + (select count(*) from silver.weather_quarantine)
        """), Is.EqualTo(new[] { "17520|17520|175200|175200" }));

    [Test]
    public void The_sources_of_every_hour_add_up_to_its_load()
    {
        Assert.That(run.Number("select count(distinct hour) from gold.balance"), Is.EqualTo(17_488));
        Assert.That(
            run.Number(
                "select max(abs(total - load_mw)) from (select hour, sum(mw) as total from gold.balance group by "
                + "hour) join silver.hourly using (hour)"),
            Is.LessThan(0.01));
    }

    [TestCase("naive_error_pct", 5.23)]
    [TestCase("operator_error_pct", 1.81)]
    public void The_forecasts_to_beat_have_their_known_errors(string column, double mape) =>
        Assert.That(
            run.Number($"select avg({column}) from gold.load_forecast where not is_training"),
            Is.EqualTo(mape).Within(0.005));

    [Test]
    public void The_training_history_is_2021() => Assert.That(
        run
            .Rows("select year(hour), is_training, count(*), count(load_mw) from silver.hourly group by all "
                + "order by 1"), Is
            .EqualTo(new[] { "2021|true|8760|8751", "2022|false|8760|8737" }));

    double Mean(string table, string column) => run.Number($"""
        select avg({column})
        from (
            select time_utc, {column} from silver.{table}
            union all
            select time_utc, {column} from silver.{table}_quarantine
        )
        where year(time_utc) = 2022
        """);
}
