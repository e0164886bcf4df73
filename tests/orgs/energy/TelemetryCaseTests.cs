namespace Platform.Tests.Orgs.Energy;

/// <summary>Small inputs that people met elsewhere, through grid, simulator and telemetry.</summary>
public class TelemetryCaseTests
{
    const string Aside = """
        select _file, _row, reason from silver.telemetry_quarantine
        where _file like 'telemetry_2022-0_.jsonl' order by all
        """;

    PrepRun run = null!;

    [SetUp]
    public void Make() => run = new PrepRun();

    [TearDown]
    public void Remove() => run.Dispose();

    [Test]
    public void An_infinite_capacity_is_set_aside_and_everything_else_goes_through_later_too()
    {
        run.Land("infinite-capacity/input");
        run.Run();
        string[] aside = ["telemetry_2022-03.jsonl|13|a value is missing or not a number"];
        Assert.That(run.Rows(Aside), Is.EqualTo(aside));
        Assert.That(
            run.Rows("select count(*), max(capacity_mw) from gold.station_hour where plant_id = 'N4'"),
            Is.EqualTo(new[] { "12|13300" }));
        run.Land("infinite-capacity/later");
        run.Run();
        Assert.That(run.Rows(Aside), Is.EqualTo(aside));
        Assert.That(
            run.Rows("select ts, production_mw from silver.telemetry where event_id = 'N4-2022-04-01T00'"),
            Is.EqualTo(new[] { "2022-04-01T00:00:00|11000" }));
    }

    [Test]
    public void An_event_of_2099_is_set_aside_and_the_correction_of_its_hour_counts()
    {
        run.Land("clock-in-the-future/input");
        run.Run();
        Assert.That(
            run.Rows(Aside),
            Is.EqualTo(new[] { "telemetry_2022-03.jsonl|1|emitted over 11 days after its file was written" }));
        Assert.That(
            run.Rows(
                "select production_mw from gold.station_hour where plant_id = 'N4' and ts = '2022-03-01 03:00:00'"),
            Is.EqualTo(new[] { "11111" }));
    }
}
