using static Platform.Tests.Orgs.Security.KddRun;

namespace Platform.Tests.Orgs.Security;

/// <summary>The whole project on a few connections: learned from, scored, scored again.</summary>
public class IntrusionTests
{
    const string Predictions = "select * exclude (score, component_score), round(score, 9) "
        + "from gold.kdd_predictions order by id";

    KddRun run = null!;
    List<string> first = null!;

    [OneTimeSetUp]
    public void Run()
    {
        run = new KddRun("prep/kdd", "ml/training", "ml/scoring");
        run.Land("kdd.csv", [.. Mixed, Line(3, ""), Line(3, ""), Line(900_001, "")]);
        Assert.That(run.Run().IsWell);
        first = run.Rows(Predictions);
    }

    [OneTimeTearDown]
    public void Remove() => run.Dispose();

    [Test, Order(1)]
    public void Held_out_connections_and_those_without_a_label_are_scored() => Assert.That(
        run.Rows("select count(*), count(label) from gold.kdd_predictions union all "
            + "select sum(held_out_count), sum(held_out_count) - 2 from (select held_out_count from gold.split "
            + "union all select 2)"),
        Is.EqualTo(new[] { $"{first.Count}|{first.Count - 2}", $"{first.Count}|{first.Count - 2}" }));

    [Test, Order(1)]
    public void Every_attack_is_an_anomaly_and_counted_by_its_class() => Assert.That(
        run.Rows("select attack_class, sum(connection_count) = sum(anomaly_count) from gold.anomaly_class "
            + "where predicted_class = 'neptune' group by 1 order by 1"),
        Is.EqualTo(new[] { "neptune|true", "unlabeled|true" }));

    [Test, Order(2)]
    public void A_second_night_adds_no_row_and_keeps_the_champion()
    {
        Assert.That(run.Run(change: options => options with { Again = true }).IsWell);

        Assert.That(run.Rows(Predictions), Is.EqualTo(first));
        Assert.That(
            run.Rows("select version, alias, score = champion_score from gold.model_version"),
            Is.EqualTo(new[] { "2|challenger|true" }));
        Assert.That(
            run.Rows("select alias, version from ledger.models order by 1"),
            Is.EqualTo(new[] { "challenger|2", "champion|1" }));
    }

    [Test, Order(3)]
    public void A_night_that_is_killed_and_run_again_gives_the_same_rows()
    {
        run.Observer.CrashIn = "predictions";
        Assert.That(
            () => run.Run(change: options => options with { Again = true }),
            Throws.InvalidOperationException.With.Message.EqualTo("crash"));
        run.Run(change: options => options with { Again = true });

        Assert.That(run.Rows(Predictions), Is.EqualTo(first));
    }
}
