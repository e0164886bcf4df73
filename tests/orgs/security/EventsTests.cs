using Platform.Local.Runs;
using static Platform.Tests.Orgs.Security.KddRun;

namespace Platform.Tests.Orgs.Security;

/// <summary>Connections as events: sent, scored and sent on as anomalies, cut and killed in every way.</summary>
public class EventsTests
{
    const string Scored = "select * exclude (score, component_score), round(score, 9) from silver.connection_scored "
        + "order by id";

    const string Sent = "select id, predicted_label, round(cast(probability as double), 9) from bronze.anomaly "
        + "order by id";

    const string SentIds = "select id from bronze.anomaly order by id";

    const string Anomalies = "select id from silver.connection_scored "
        + "where is_anomaly or predicted_label <> 'normal.' order by id";

    [Test]
    public void Events_are_scored_once_and_anomalies_sent_on_whatever_the_batches_and_after_a_kill()
    {
        using var whole = new KddRun("prep/kdd", "ml/training", "stream/producer", "stream/detection");
        whole.Land("kdd.csv", [.. Mixed, Line(3, ""), "1,2"]);
        Assert.That(Run(whole, 1).IsWell);
        var (scored, sent) = (whole.Rows(Scored), whole.Rows(Sent));

        Assert.That(
            whole.Rows("select count(*), count(reason), count(*) filter (is_anomaly and "
                + "cast(split_part(id, ':', 2) as int) % 2 = 0) from silver.connection_scored"),
            Is.EqualTo(new[] { "40|0|20" }), "every second line is an attack");
        Assert.That(whole.Rows(SentIds), Is.EqualTo(whole.Rows(Anomalies)));

        whole.Land("kdd_2.csv", Mixed.Take(6));
        foreach (var task in new[] { "send", "score", "alarm" })
        {
            whole.Observer.CrashIn = task;
            Assert.That(() => Run(whole, 3), Throws.InvalidOperationException.With.Message.EqualTo("crash"));
        }
        Run(whole, 20);
        Assert.That(whole.Rows(Scored), Has.Count.EqualTo(scored.Count + 2).And.SupersetOf(scored));
        Assert.That(whole.Rows(Sent), Is.SupersetOf(sent));
        Assert.That(whole.Rows(SentIds), Is.EqualTo(whole.Rows(Anomalies)).And.Count.LessThan(scored.Count));
    }

    static RunResult Run(KddRun run, int batches) => run.Run(change: options => options with
    {
        Batches = batches,
        Shuffle = batches > 1 ? 7 : null,
        Parameters = new Dictionary<string, string> { ["every"] = "3" },
    });
}
