namespace Platform.Tests.Orgs.Energy;

/// <summary>The tables of prep/telemetry do not depend on batches, or on a run that was killed.</summary>
public class TelemetryAgainTests
{
    TelemetryRun run = null!;

    [SetUp]
    public void Make() => run = new TelemetryRun();

    [TearDown]
    public void Remove() => run.Dispose();

    [TestCase("bronze_telemetry")]
    [TestCase("silver_telemetry")]
    [TestCase("gold_station_hour")]
    [TestCase("gold_balance")]
    [TestCase("gold_telemetry_quality")]
    public void A_run_that_is_killed_in_any_task_and_run_again_gives_the_same_tables(string task)
    {
        var expected = TenDays(run, 1);
        using var killed = new TelemetryRun();
        killed.Observer.CrashIn = task;
        Assert.That(() => TenDays(killed, 1), Throws.InvalidOperationException.With.Message.EqualTo("crash"));
        killed.Run();
        Assert.That(expected, Has.Count.GreaterThan(900));
        Assert.That(killed.All(), Is.EqualTo(expected));
    }

    [TestCase(3, null)]
    [TestCase(3, 1)]
    [TestCase(20, null)]
    [TestCase(20, 2)]
    public void Micro_batches_give_the_tables_of_one_batch(int batches, int? shuffle)
    {
        var expected = TenDays(run, 1);
        using var split = new TelemetryRun();
        Assert.That(TenDays(split, batches, shuffle), Is.EqualTo(expected));
    }

    // Two stations over ten days; every fifth reading is corrected later, every ninth is sent twice, every thirty-first
    // has a corrupt twin.
    static List<string> TenDays(TelemetryRun run, int batches, int? shuffle = null)
    {
        var lines = new List<string>();
        foreach (var (hour, plant) in Enumerable.Range(0, 240).SelectMany(hour => new[] { (hour, "N1"), (hour, "W1") }))
        {
            var type = plant == "N1" ? "nuclear" : "wind";
            var start = new DateTime(2022, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddHours(hour);
            string Time(int minutes) => $"{start.AddMinutes(minutes):yyyy-MM-ddTHH:mm:ssZ}";
            string Reading(string id, int minutes, int production) => TelemetryRun.Event(
                $"{plant}-{hour}{id}", plant, type, Time(0), Time(minutes), 900, production, 700);
            lines.Add(Reading("", 65, 400 + hour));
            if (hour % 5 == 0)
            {
                lines.Insert(lines.Count / 2, Reading("-corrected", 300, 500 + hour));
            }

            if (hour % 9 == 0)
            {
                lines.Add(lines[^1]);
            }

            if (hour % 31 == 0)
            {
                lines.Add(lines[^1][..40]);
            }
        }
        run.Land("telemetry_1.jsonl", lines[..(lines.Count / 2)]);
        run.Land("telemetry_2.jsonl", lines[(lines.Count / 2)..]);
        run.Run(batches, shuffle);
        return run.All();
    }
}
