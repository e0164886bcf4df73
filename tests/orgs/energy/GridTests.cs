using System.Globalization;

namespace Platform.Tests.Orgs.Energy;

/// <summary>Given rows, expected rows, for each table of prep/grid.</summary>
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
        run.Electricity("fr_electricity_hourly_1.csv", "2022-01-01T00:00:00Z,50000,49000,30000,,100,", "2022-01-01T00:00:00Z,50001,49000,30000,0,100,200");
        run.Electricity("fr_electricity_hourly_2.csv", "2022-01-01 01:00:00+00:00,51000,,x,1.5,,");
        Quiet();
        Assert.That(run.Rows("select time_utc, load_actual_mw, load_forecast_mw, nuclear_mw, solar_mw, imports_mw, exports_mw, hard_coal_mw, is_training, _file, _row from silver.electricity order by 1"), Is.EqualTo(new[]
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
        Quiet();
        Assert.That(run.Rows("select _row, reason from silver.electricity_quarantine order by 1"), Is.EqualTo(new[]
        {
            "2|no load", "3|no time", "4|time not in UTC", "5|load outside 10,000 to 150,000 MW", "6|load forecast outside 10,000 to 150,000 MW", "7|unreadable line",
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
        Assert.That(run.Rows("select city, time_utc, temperature_2m_c, wind_speed_10m_kmh, cloud_cover_pct, precipitation_mm, relative_humidity_pct from silver.weather order by 2"),
            Is.EqualTo(new[] { "paris|2022-01-01T00:00:00|3.5|10|100|0|80", "paris|2022-01-01T01:00:00|-|-|0|-|-" }));
        Assert.That(run.Rows("select _row, reason from silver.weather_quarantine order by 1"), Is.EqualTo(new[]
        {
            "3|cloud cover outside 0 to 100", "4|cloud cover outside 0 to 100", "5|no measurement", "6|no city", "7|temperature outside -60 to 60",
            "8|wind outside 0 to 400", "9|precipitation negative", "10|humidity outside 0 to 100", "11|no time",
        }));
    }

    [Test]
    public void Hours_join_the_load_with_the_mean_weather_of_the_cities()
    {
        run.Electricity("fr_electricity_hourly_1.csv", "2022-01-01T00:00:00Z,50000,49000,30000,0,1000,500", "2022-01-01T01:00:00Z,51000,49500,30000,0,1000,500");
        run.Weather("fr_weather_hourly_1.csv", "paris,2022-01-01T00:00:00Z,1,10,0,0,50", "lyon,2022-01-01T00:00:00Z,4,20,50,1,100", "lyon,2022-01-01T02:00:00Z,4,20,50,1,100");
        run.Run();
        Assert.That(run.Rows("select hour, steps, load_mw, cities, temperature_2m_c, wind_speed_10m_kmh, cloud_cover_pct, precipitation_mm, relative_humidity_pct from silver.hourly order by 1"),
            Is.EqualTo(new[] { "2022-01-01T00:00:00|1|50000|2|2.5|15|25|0.5|75", "2022-01-01T01:00:00|1|51000|-|-|-|-|-|-" }));
    }

    [Test]
    public void Quarter_hours_become_hours()
    {
        run.Electricity("fr_electricity_hourly_1.csv", "2022-01-01T00:00:00Z,50000,49000,30000,0,,",
            "2022-01-01T01:00:00Z,50000,49000,30000,0,,", "2022-01-01T01:15:00Z,50100,49000,30000,0,,", "2022-01-01T01:30:00Z,50200,49000,30000,0,,", "2022-01-01T01:45:00Z,50300,49000,30004,0,,");
        Quiet();
        Assert.That(run.Rows("select hour, steps, load_mw, nuclear_mw from silver.hourly order by 1"), Is.EqualTo(new[] { "2022-01-01T00:00:00|1|50000|30000", "2022-01-01T01:00:00|4|50150|30001" }));
        Assert.That(run.Rows("select row_count from gold.grid_quality where reason = 'hours with more than one time step'"), Is.EqualTo(new[] { "1" }));
    }

    [TestCase(70_000, true)]
    [TestCase(30_000, true)]
    [TestCase(60_000, false)]
    public void An_hour_that_departs_from_both_neighbours_is_a_glitch(int load, bool glitch)
    {
        run.Electricity("fr_electricity_hourly_1.csv", "2022-01-01T00:00:00Z,50000,49000,1,0,,", $"2022-01-01T01:00:00Z,{load},49000,1,0,,", "2022-01-01T02:00:00Z,51000,49000,1,0,,");
        Quiet();
        Assert.That(run.Rows("select hour, load_mw, load_before_mw, load_after_mw, reason from silver.hourly_quarantine"),
            Is.EqualTo(glitch ? [$"2022-01-01T01:00:00|{load}|50000|51000|load departs from both neighbouring hours"] : Array.Empty<string>()));
        Assert.That(run.Number("select count(*) from silver.hourly"), Is.EqualTo(glitch ? 2 : 3));
    }

    [Test]
    public void The_balance_of_an_hour_adds_up_to_its_load()
    {
        run.Electricity("fr_electricity_hourly_1.csv", "2022-01-01T00:00:00Z,50000,49000,30000,5000,1000,500");
        Quiet();
        Assert.That(run.Rows("select hour, source, mw, share_of_load, is_training from gold.balance where mw <> 0 order by mw desc"), Is.EqualTo(new[]
        {
            "2022-01-01T00:00:00|nuclear|30000|0.6|false", "2022-01-01T00:00:00|unaccounted|14500|0.29|false", "2022-01-01T00:00:00|solar|5000|0.1|false",
            "2022-01-01T00:00:00|imports|1000|0.02|false", "2022-01-01T00:00:00|exports|-500|-0.01|false",
        }));
        Assert.That(run.Number("select count(*) from gold.balance"), Is.EqualTo(16), "a row for each source, also without a value");
    }

    [Test]
    public void The_naive_forecast_is_the_same_hour_of_the_day_before()
    {
        run.Electricity("fr_electricity_hourly_1.csv", "2022-01-01T00:00:00Z,50000,49000,1,1,,", "2022-01-01T01:00:00Z,51000,52020,1,1,,", "2022-01-02T00:00:00Z,40000,,1,1,,");
        Quiet();
        Assert.That(run.Rows("select * from gold.load_forecast order by hour"), Is.EqualTo(new[]
        {
            "2022-01-01T00:00:00|50000|-|49000|-|-1000|-|2|false", "2022-01-01T01:00:00|51000|-|52020|-|1020|-|2|false", "2022-01-02T00:00:00|40000|50000|-|10000|-|25|-|false",
        }));
    }

    [Test]
    public void What_is_wrong_with_the_input_is_counted()
    {
        run.Electricity("fr_electricity_hourly_1.csv", "2022-01-01T00:00:00Z,50000,,1,1,1,1", "2022-01-01T00:00:00Z,50000,,1,1,1,1", "2022-01-01T04:00:00Z,50000,,1,1,1,1", "2022-01-01T05:00:00Z,,,1,1,1,1");
        File.WriteAllText(Path.Combine(run.Data, "fr_weather_hourly_1.csv.gz"), "damaged");
        run.Run();
        Assert.That(run.Rows("select * from gold.grid_quality where reason not like 'no value at all%' order by all"), Is.EqualTo(new[]
        {
            "bronze.weather|file cannot be read|1",
            "silver.electricity|good|2",
            "silver.electricity|hours without a usable row, within a run of days|3",
            "silver.electricity|no load|1",
            "silver.electricity|rows replaced by a later one of the same time|1",
            "silver.hourly|good|2",
        }));
        Assert.That(run.Rows("select reason from gold.grid_quality where reason like 'no value at all%' and reason like '%load%'"), Is.EqualTo(new[] { "no value at all in load_forecast_mw" }));
    }

    [TestCase("bronze_electricity")]
    [TestCase("bronze_weather")]
    [TestCase("silver_electricity")]
    [TestCase("silver_weather")]
    [TestCase("silver_hourly")]
    [TestCase("gold_balance")]
    [TestCase("gold_load_forecast")]
    [TestCase("gold_grid_quality")]
    public void A_run_that_is_killed_in_any_task_and_run_again_gives_the_same_tables(string task)
    {
        NineDays(1);
        run.Run();
        var expected = run.All();
        run.Out = "again";
        run.Observer.CrashIn = task;
        Assert.That(() => run.Run(), Throws.InvalidOperationException.With.Message.EqualTo("crash"));
        run.Run();
        Assert.That(expected, Has.Count.GreaterThan(5_000));
        Assert.That(run.All(), Is.EqualTo(expected));
    }

    [TestCase(3, null)]
    [TestCase(3, 1)]
    [TestCase(20, null)]
    [TestCase(20, 2)]
    public void Micro_batches_give_the_tables_of_one_batch(int batches, int? shuffle)
    {
        NineDays(1);
        // Hours that one file corrects twice: the last line counts, in whichever micro-batch it comes.
        run.Electricity("fr_electricity_hourly_z.csv", Enumerable.Range(0, 600).Select(line => $"2022-01-0{1 + (line % 8)}T{line % 24:00}:00:00Z,{50_000 + line},49000,1,1,,"));
        run.Run();
        var expected = run.All();
        run.Out = "again";
        run.Run(change: options => options with { Batches = batches, Shuffle = shuffle });
        Assert.That(run.All(), Is.EqualTo(expected));
    }

    [TestCase(3, false)]
    [TestCase(3, true)]
    [TestCase(20, false)]
    [TestCase(20, true)]
    public void Files_that_land_one_by_one_give_the_tables_of_one_file(int files, bool shuffled)
    {
        NineDays(1);
        run.Run();
        // Where a row was read from differs; what it says does not. A row that lands in two files is set aside in both, so those counts are left out too.
        const string columns = "columns(c -> c not in ('_file', '_row', '_batch'))";
        const string tables = "silver.electricity silver.weather silver.hourly gold.balance gold.load_forecast";
        var expected = tables.Split(' ').SelectMany(table => run.Rows($"select {columns} from {table} order by all")).ToList();
        Directory.Delete(run.Data, recursive: true);
        Directory.CreateDirectory(run.Data);
        run.Out = "again";
        foreach (var part in Enumerable.Range(0, files).OrderBy(part => shuffled ? (part * 7) % files : part).ToList())
        {
            NineDays(files, part);
            run.Run();
        }
        Assert.That(tables.Split(' ').SelectMany(table => run.Rows($"select {columns} from {table} order by all")), Is.EqualTo(expected));
    }

    void Quiet()
    {
        run.Weather("fr_weather_hourly_0.csv", "paris,2022-01-01T00:00:00Z,1,1,1,1,1");
        run.Run();
    }

    void Day() => run.Electricity("fr_electricity_hourly_1.csv", "2022-01-01T00:00:00Z,50000,49000,1,1,1,1");

    // Nine days of the shipped year: dealt out to files, with every tenth row in the next file as well.
    void NineDays(int files, int part = 0)
    {
        foreach (var (kind, rows) in new[] { ("electricity", 216), ("weather", 2_160) })
        {
            var lines = GridRun.Shipped($"fr_{kind}_hourly_2022.csv.gz", out var header).Where(line => line.Contains("2022-01-0", StringComparison.Ordinal)).ToList();
            Assert.That(lines, Has.Count.EqualTo(rows));
            var mine = lines.Where((_, index) => index % files == part || (index % 10 == 0 && (index + 1) % files == part));
            File.WriteAllLines(Path.Combine(run.Data, string.Create(CultureInfo.InvariantCulture, $"fr_{kind}_hourly_{files}_{part}.csv")), [header, .. mine]);
        }
    }
}
