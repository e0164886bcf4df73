namespace Platform.Tests.Orgs.Security;

/// <summary>The flow on the shipped sample, against figures computed from the file by other means.</summary>
public class KddOnShippedDataTests
{
    static readonly string Input = Path.Combine(KddRun.Project, "data", "input");

    KddRun run = null!;

    [OneTimeSetUp]
    public void Run()
    {
        run = new KddRun();
        Assert.That(run.Run(Input).IsWell);
    }

    [OneTimeTearDown]
    public void Remove() => run.Dispose();

    [Test]
    public void Each_connection_is_there_once() => Assert.That(
        run.Rows("select (select count(*) from bronze.kdd), (select count(*) from silver.kdd), "
            + "(select count(*) from silver.kdd where label = 'normal.'), (select count(*) from silver.kdd_unlabeled)"),
        Is.EqualTo(new[] { "20000|8333|3815|0" }));

    [Test]
    public void All_23_labels_have_their_class() => Assert.That(
        run.Rows("select family, count(*), sum(row_count) from gold.kdd_label group by 1 order by 1"),
        Is.EqualTo(new[] { "dos|6|4212", "normal|1|3815", "probe|4|176", "r2l|8|103", "u2r|4|27" }));

    [Test]
    public void No_line_is_lost() => Assert.That(
        run.Rows("select * from gold.kdd_file"),
        Is.EqualTo(new[] { "kddcup99_train_20k.csv.gz|20000|0|0|8333|-" }));
}
