using static Platform.Tests.Orgs.Security.KddRun;

namespace Platform.Tests.Orgs.Security;

/// <summary>The tables do not depend on batches, portions and their order, or on a run that was killed.</summary>
public class KddAgainTests : KddTest
{
    static readonly string[] Lines =
    [
        .. Enumerable.Range(0, 60).Select(at => Line(at % 23, at % 3 == 0 ? "neptune." : at % 7 == 0 ? "" : "normal.")),
    ];

    static readonly Lazy<List<string>> Expected = new(() =>
    {
        using var run = new KddRun();
        run.Land("kdd_0.csv", Lines);
        run.Run();
        return All(run);
    });

    [Test]
    public void The_tables_have_rows() => Assert.That(Expected.Value, Has.Count.EqualTo(23 + 20 + 6 + 2));

    [TestCase(1, null)]
    [TestCase(3, 1)]
    [TestCase(20, 2)]
    public void Micro_batches_and_a_second_run_give_the_tables_of_one_batch(int batches, int? shuffle)
    {
        Kdd.Land("kdd_0.csv", Lines);
        Kdd.Run(change: options => options with { Batches = batches, Shuffle = shuffle });
        Kdd.Run(change: options => options with { Batches = batches, Shuffle = shuffle });
        Assert.That(All(Kdd), Is.EqualTo(Expected.Value));
    }

    [Test]
    public void Portions_in_another_order_and_one_of_them_twice_give_the_tables_of_one_run()
    {
        foreach (var (at, part) in Lines.Reverse().Chunk(25).Append(Lines[..9]).Index())
        {
            Kdd.Land($"kdd_{at}.csv", part);
            Kdd.Run();
        }
        Assert.That(All(Kdd), Is.EqualTo(Expected.Value));
    }

    [TestCase("bronze_kdd")]
    [TestCase("silver_kdd")]
    public void A_run_that_is_killed_in_any_task_and_run_again_gives_the_same_tables(string task)
    {
        Kdd.Land("kdd_0.csv", Lines);
        Kdd.Observer.CrashIn = task;
        Assert.That(() => Kdd.Run(), Throws.InvalidOperationException.With.Message.EqualTo("crash"));
        Kdd.Run();
        Assert.That(All(Kdd), Is.EqualTo(Expected.Value));
    }

    static List<string> All(KddRun run) =>
    [
        .. run.Rows("select * from silver.kdd order by id"),
        .. run.Rows("select * from silver.kdd_unlabeled order by id"),
        .. run.Rows("select * from gold.kdd_label where row_count > 0 order by 1"),
    ];
}
