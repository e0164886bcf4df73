namespace Platform.Tests.Orgs.Energy;

/// <summary>Which event counts where clocks and names do not say it.</summary>
public class TelemetryClockTests
{
    const string Midnight = "2022-01-01T00:00:00Z";
    const string Counts = "select event_id, production_mw from silver.telemetry";
    const string Aside = "select _file, _row, reason from silver.telemetry_quarantine order by all";

    TelemetryRun run = null!;

    [SetUp]
    public void Make() => run = new TelemetryRun();

    [TearDown]
    public void Remove() => run.Dispose();

    [TestCase(1)]
    [TestCase(2)]
    public void Of_two_events_of_one_time_and_name_the_one_that_landed_last_counts_in_one_batch_as_in_two(int runs)
    {
        run.Land("telemetry_1.jsonl", Nuclear("a", "2022-01-01T01:00:00Z", 400));
        if (runs == 2)
        {
            run.Run();
        }
        run.Land("telemetry_2.jsonl", Nuclear("a", "2022-01-01T01:00:00Z", 800));
        run.Run();
        Assert.That(run.Rows(Counts), Is.EqualTo(new[] { "a|800" }));
    }

    [Test]
    public void What_a_file_that_is_written_again_has_to_set_aside_is_set_aside_again()
    {
        run.Land("telemetry_1.jsonl", Nuclear("a", "2022-01-01T01:00:00Z", 400), "{\"plant_id\":");
        run.Run();
        var early = Nuclear("b", "2021-01-01T01:00:00Z", 1);
        run.Land("telemetry_1.jsonl", Nuclear("a", "2022-01-01T01:00:00Z", 400), early);
        File.SetLastWriteTimeUtc(run.Landed("telemetry_1.jsonl"), DateTime.UtcNow.AddSeconds(5));
        run.Run();
        Assert.That(run.Rows(Aside), Is.EqualTo(new[]
        {
            "telemetry_1.jsonl|2|emitted before it happened", "telemetry_1.jsonl|2|unreadable line",
        }));
    }

    [TestCase("2022-03-12T00:00:00Z", "fix|700")]
    [TestCase("2022-03-12T00:00:01Z", "a|400")]
    [TestCase("2099-01-01T00:00:00Z", "a|400")]
    public void An_event_of_more_than_eleven_days_after_its_file_was_written_never_counts(string emitted, string counts)
    {
        run.Land(
            "telemetry_1.jsonl",
            Nuclear("fix", emitted, 700),
            Nuclear("a", "2022-01-01T01:00:00Z", 400));
        File.SetLastWriteTimeUtc(run.Landed("telemetry_1.jsonl"), new DateTime(2022, 3, 1, 0, 0, 0, DateTimeKind.Utc));
        run.Run();
        Assert.That(run.Rows(Counts), Is.EqualTo(new[] { counts }));
        Assert.That(run.Rows(Aside), Is.EqualTo(counts == "fix|700"
            ? []
            : new[] { "telemetry_1.jsonl|1|emitted over 11 days after its file was written" }));
    }

    static string Nuclear(string id, string emitted, double production) =>
        TelemetryRun.Event(id, "N1", "nuclear", Midnight, emitted, 900, production, 700);
}
