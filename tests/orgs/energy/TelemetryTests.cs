namespace Platform.Tests.Orgs.Energy;

/// <summary>Given events, expected rows, for each table of prep/telemetry.</summary>
public class TelemetryTests
{
    const string Midnight = "2022-01-01T00:00:00Z";
    const string One = "2022-01-01T01:00:00Z";

    static readonly string[] Good =
    [
        TelemetryRun.Event("a", "N1", "nuclear", Midnight, "2022-01-01T01:00:05Z", 900, 800, 700),
        TelemetryRun.Event("b", "W1", "wind", Midnight, "2022-01-01T01:00:06Z", 50, 50, 80, "estimated"),
        TelemetryRun.Event("c", "N1", "nuclear", One, "2022-01-01T02:00:05Z", 900, 805, 710),
    ];

    TelemetryRun run = null!;

    [SetUp]
    public void Make() => run = new TelemetryRun();

    [TearDown]
    public void Remove() => run.Dispose();

    [Test]
    public void The_event_emitted_last_counts_however_late_it_comes()
    {
        run.Land(
            "telemetry_1.jsonl",
            Good[0],
            TelemetryRun.Event("a-first", "N1", "nuclear", Midnight, "2022-01-01T00:30:00Z", 900, 790, 700));
        run.Run();
        Assert.That(run.Rows("select event_id, production_mw from silver.telemetry"), Is.EqualTo(new[] { "a|800" }));
        run.Land(
            "telemetry_2.jsonl",
            TelemetryRun.Event("late", "N1", "nuclear", Midnight, "2022-01-09T00:00:00Z", 900, 810, 700),
            TelemetryRun.Event("early", "N1", "nuclear", Midnight, "2022-01-01T00:10:00Z", 900, 1, 1));
        run.Run();
        Assert.That(
            run.Rows("select event_id, production_mw, first_emitted_at from silver.telemetry"),
            Is.EqualTo(new[] { "late|810|2022-01-01T00:10:00" }));
        Assert.That(
            run.Rows("select known_at from gold.station_hour"),
            Is.EqualTo(new[] { "2022-01-01T00:10:00" }));
    }

    [Test]
    public void The_same_file_twice_adds_nothing()
    {
        run.Land("telemetry_1.jsonl", Good);
        run.Run();
        var before = run.All();
        run.Land("telemetry_2.jsonl", Good);
        run.Run();
        Assert.That(run.All(), Is.EqualTo(before));
    }

    [Test]
    public void Files_in_any_order_give_the_same_tables()
    {
        var correction = TelemetryRun.Event("a2", "N1", "nuclear", Midnight, "2022-01-02T00:00:00Z", 900, 777, 700);
        run.Land("telemetry_1.jsonl", [.. Good, correction]);
        run.Run();
        using var other = new TelemetryRun();
        foreach (var (index, line) in new[] { correction, Good[2], Good[1], Good[0] }.Index())
        {
            other.Land($"telemetry_{index}.jsonl", line);
            other.Run();
        }
        Assert.That(other.All(), Is.EqualTo(run.All()));
    }

    [Test]
    public void An_event_that_cannot_be_used_is_set_aside_with_its_reason()
    {
        run.Land("telemetry_1.jsonl", [
            .. Good,
            Good[0][..60],
            Good[0].Replace("\"N1\"", "\"X9\""),
            Good[0].Replace("\"nuclear\"", "\"wind\""),
            Good[0].Replace($"\"ts\":\"{Midnight}\",", ""),
            Good[0].Replace(Midnight, "2022-01-01T00:00:00+01:00"),
            Good[0].Replace(Midnight, "2023-01-01T00:00:00Z"),
            Good[0].Replace("\"consumption_mw\":700", "\"consumption_mw\":\"n/a\""),
            Good[0].Replace("\"production_mw\":800", "\"production_mw\":-1"),
            Good[0].Replace("\"available_mw\":900", "\"available_mw\":1900"),
            Good[0].Replace("\"capacity_mw\":1000.0", "\"capacity_mw\":3000.001"),
            Good[0].Replace("\"capacity_mw\":1000.0", "\"capacity_mw\":1e300"),
            Good[0].Replace("\"capacity_mw\":1000.0", "\"capacity_mw\":\"Infinity\""),
            Good[0].Replace("2022-01-01", "1999-12-31"),
        ]);
        run.Run();
        Assert.That(run.Rows("select _row, reason from silver.telemetry_quarantine order by 1"), Is.EqualTo(new[]
        {
            "4|unreadable line", "5|unknown plant", "6|plant type differs from the catalogue", "7|no time",
            "8|time is not UTC", "9|emitted before it happened",
            "10|a value is missing or not a number", "11|production outside 0 to 1.001 times capacity",
            "12|available outside 0 to 1.001 times capacity",
            "13|capacity outside 0 to 3 times that of the catalogue",
            "14|a value is missing or not a number", "15|a value is missing or not a number",
            "16|time outside 2000-01-01 to 264 hours after its file",
        }));
        Assert.That(run.Rows("select count(*) from silver.telemetry"), Is.EqualTo(new[] { "3" }));
        Assert.That(
            run.Rows(
                "select reason, row_count from gold.telemetry_quality where reason in ('good', 'unknown plant') "
                + "order by 1"),
            Is.EqualTo(new[] { "good|3", "unknown plant|1" }));
    }

    [Test]
    public void A_silent_station_says_what_its_area_asks_for_and_no_sum_takes_the_rest_for_nothing()
    {
        var silent = TelemetryRun.Event("d", "W1", "wind", One, "2022-01-01T02:00:06Z", 50, 50, 80, "silent")
            .Replace("_mw\":50", "_mw\":null");
        run.Land("telemetry_1.jsonl", [.. Good, silent, silent.Replace("silent", "ok").Replace("\"d\"", "\"e\"")]);
        run.Run();
        Assert.That(
            run.Rows("select event_id, reason from silver.telemetry_quarantine"),
            Is.EqualTo(new[] { "e|a value is missing or not a number" }));
        Assert.That(
            run.Rows(
                "select production_mw, available_mw, headroom_mw, balance_mw, consumption_mw, capacity_mw "
                + "from gold.station_hour where plant_id = 'W1' and hour(ts) = 1"),
            Is.EqualTo(new[] { "-|-|-|-|80|1000" }));
        Assert.That(
            run.Rows("select consumption_mw, production_mw, headroom_mw from gold.grid_balance where hour(ts) = 1"),
            Is.EqualTo(new[] { "790|-|-" }));
        Assert.That(
            run.Rows("select production_mw, reported_mw from gold.production_by_source "
                + "where source = 'wind' and hour(ts) = 1"),
            Is.EqualTo(new[] { "-|95" }));
        Assert.That(
            run.Rows("select silent, said from gold.telemetry_coverage where plant_type = 'wind'"),
            Is.EqualTo(new[] { "238|1" }));
    }

    [Test]
    public void A_station_that_never_reports_is_named_with_the_hours_that_were_measured_and_breaks_a_gate()
    {
        run.Land("telemetry_1.jsonl", Good[0], Good[2]);
        var result = run.Run();
        Assert.That(run.Rows("select * from gold.station_missing"), Is.EqualTo(new[] { "W1|239" }));
        Assert.That(
            result.BrokenGates.Single(),
            Does.EndWith("prep/telemetry: gold.station_missing has 1 rows, more than 0 of the 2 of silver.plant"));
        run.Land("telemetry_2.jsonl", Good[1]);
        Assert.That(run.Run().BrokenGates, Is.Empty);
        Assert.That(run.Rows("select * from gold.station_missing"), Is.Empty);
    }

    [Test]
    public void Gold_balances_stations_sources_and_the_grid()
    {
        const string half = "2022-01-01T00:30:00Z";
        const string two = "2022-01-01T02:00:00Z";
        var more = TelemetryRun.Event("d", "N1", "nuclear", half, "2022-01-01T01:30:00Z", 1000, 900, 750);
        var unmeasured = TelemetryRun.Event("e", "N1", "nuclear", two, "2022-01-01T03:00:00Z", 1000, 900, 750);
        run.Land("telemetry_1.jsonl", [.. Good, more, unmeasured]);
        run.Run();
        Assert.That(
            run.Rows(
                "select plant_id, ts, capacity_mw, available_mw, production_mw, consumption_mw, headroom_mw, "
                + "balance_mw, event_count, estimated_count from gold.station_hour order by 1, 2"),
            Is.EqualTo(new[]
            {
                "N1|2022-01-01T00:00:00|1000|950|850|725|100|125|2|0",
                "N1|2022-01-01T01:00:00|1000|900|805|710|95|95|1|0", "W1|2022-01-01T00:00:00|1000|50|50|80|0|-30|1|1",
            }));
        Assert.That(
            run.Rows(
                "select ts, source, production_mw, reported_mw, is_estimated from gold.production_by_source order by "
                + "1, 2"),
            Is.EqualTo(new[]
            {
                "2022-01-01T00:00:00|nuclear|850|600|false", "2022-01-01T00:00:00|wind|50|100|true",
                "2022-01-01T01:00:00|nuclear|805|610|false",
            }));
        // At one W1 says nothing and coal reported nothing: what that would add up to is not known.
        Assert.That(
            run.Rows(
                "select ts, load_mw, consumption_mw, production_mw, other_supply_mw, surplus_mw, headroom_mw from "
                + "gold.grid_balance order by 1"),
            Is.EqualTo(new[] { "2022-01-01T00:00:00|1000|805|900|290|190|100", "2022-01-01T01:00:00|900|-|-|-|-|-" }));
        Assert.That(
            run.Rows(
                "select plant_type, station_hours, not_measured, silent, said, estimated from gold.telemetry_coverage "
                + "order by 1"),
            Is.EqualTo(new[] { "nuclear|240|1|237|2|0", "wind|240|1|238|1|1" }));
    }
}
