namespace Platform.Tests.Orgs.Energy;

/// <summary>Damaged files that people met elsewhere: each costs the line that is damaged, and says how.</summary>
public class DamagedFileTests : GridTest
{
    const string Accounts = """
        select _file, state, line_count, header_count + empty_count + row_count + aside_count, aside_count
        from bronze.ingest_files where _file like '%electricity%' order by _file
        """;

    [Test]
    public void A_comma_in_a_quoted_header_moves_no_column()
    {
        Read("comma-in-a-quoted-header");
        Assert.That(
            Grid.Rows("select load_actual_mw, nuclear_mw from silver.electricity order by time_utc limit 1"),
            Is.EqualTo(new[] { "47172|35000" }));
        Assert.That(
            Grid.Rows("select distinct _rescued from bronze.electricity"),
            Is.EqualTo(new[] { "{\"comment, free text\":\"ok\"}" }));
    }

    [Test]
    public void A_line_that_is_cut_in_a_number_is_set_aside_with_its_number_of_cells()
    {
        Read("line-cut-in-a-number");
        Assert.That(
            Grid.Rows("select _row, reason from silver.electricity_quarantine"),
            Is.EqualTo(new[] { "10|unreadable line: 7 of 19 cells" }));
        Assert.That(
            Grid.Rows("select count(*), min(nuclear_mw) from silver.electricity"), Is.EqualTo(new[] { "11|35000" }));
        Assert.That(Grid.Rows(Accounts), Is.EqualTo(new[] { "fr_electricity_hourly_2022.csv|read|13|13|1" }));
        Assert.That(
            Grid.Rows(
                "select reason, row_count from gold.grid_quality where table_name = 'bronze.electricity' order by 1"),
            Is.EqualTo(new[]
            {
                "lines in files|13", "lines in files: header or empty|1", "lines in files: rows|11",
                "lines in files: set aside|1",
            }));
    }

    [Test]
    public void A_backup_beside_the_file_is_no_data_and_is_named()
    {
        Read("backup-beside-the-file");
        Assert.That(
            Grid.Rows("select count(*), min(load_actual_mw), max(load_actual_mw) from silver.electricity"),
            Is.EqualTo(new[] { "12|60000|60000" }));
        Assert.That(Grid.Rows(Accounts), Is.EqualTo(new[]
        {
            "fr_electricity_hourly_2022.csv|read|13|13|0", "fr_electricity_hourly_2022.csv.bak|left out|-|-|-",
        }));
        Assert.That(
            Grid.Observer.Notes,
            Has.One.StartsWith("fr_electricity_hourly_2022.csv.bak is left out: by its name no data"));
    }

    [Test]
    public void One_line_with_another_line_end_costs_nothing()
    {
        Read("one-line-with-another-line-end");
        Assert.That(Grid.Rows("select count(*) from silver.electricity"), Is.EqualTo(new[] { "12" }));
        Assert.That(Grid.Rows(Accounts), Is.EqualTo(new[] { "fr_electricity_hourly_2022.csv|read|13|13|0" }));
    }

    [Test]
    public void One_bad_byte_in_a_month_of_events_costs_one_event()
    {
        using var telemetry = new TelemetryRun();
        var result = telemetry.Run(data: Case("one-bad-byte-in-a-month-of-events"));
        Assert.That(
            telemetry.Rows("select _file, count(*), count(event_id) from bronze.telemetry group by _file order by all"),
            Is.EqualTo(new[] { "telemetry_2022-03.jsonl|12|12", "telemetry_2022-04.jsonl|12|11" }));
        Assert.That(
            telemetry.Rows(
                "select _file, _row from silver.telemetry_quarantine where reason like 'unreadable line%'"),
            Is.EqualTo(new[] { "telemetry_2022-04.jsonl|7" }));
        Assert.That(result.IngestErrors, Is.Empty);
    }

    [Test]
    public void A_row_that_an_older_version_set_aside_without_a_reason_is_set_aside()
    {
        Grid.Electricity("fr_electricity_hourly_1.csv", "2022-01-01T00:00:00Z,50000,49000,30000,0,1,1");
        Grid.RunWithQuietWeather();
        foreach (var table in new[] { "electricity", "weather" })
        {
            Grid.Execute($$"""
                insert into bronze.{{table}}
                select * replace (
                    2 as _row, 2 as _batch, '{"_line":"20"}' as _rescued, '2022-01-02T00:00:00Z' as time_utc)
                from bronze.{{table}}
                """);
        }
        Grid.Run();
        Assert.That(
            Grid.Rows("select _row, reason from silver.electricity_quarantine union all "
                + "select _row, reason from silver.weather_quarantine"),
            Is.EqualTo(new[] { "2|unreadable line", "2|unreadable line" }));
        Assert.That(Grid.Rows("select count(*) from silver.electricity"), Is.EqualTo(new[] { "1" }));
    }

    static string Case(string name) => Path.Combine(Repository.Root, "tests", "corpus", "cases", name, "input");

    void Read(string name) => Assert.That(Grid.Run(Case(name)).IngestErrors, Is.Empty);
}
