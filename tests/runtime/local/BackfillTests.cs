using Platform.Local.Runs;

namespace Platform.Tests.Runtime.Local;

public class BackfillTests : ProjectTest
{
    const string Silver = "select id, moment, value from silver.reading order by id";
    static readonly Period Days = new(new(2024, 1, 2), new(2024, 1, 4));

    static readonly string[] OfDays = ["b|2024-01-02T00:00:00|2", "c|2024-01-03T23:59:59|3"];

    [SetUp]
    public void Land()
    {
        Project.Flow("prep/meters", TestProject.Deployment.Replace("format: csv", "format: csv, period: moment"));
        Project.Land("reading_1.csv", """
            id,moment,value
            a,2024-01-01 23:59:59,1
            b, 2024-01-02 00:00:00,2
            c,2024-01-03 23:59:59,3
            d,2024-01-04 00:00:00,4
            e,,5
            f,2024-01-02 12:00:00,much
            """.Replace(", 2024", ",2024"));
    }

    RunOptions Limited(RunOptions options) => options with { Period = Days };

    [Test]
    public void A_backfill_makes_the_rows_that_a_full_run_has_of_its_days()
    {
        Project.Run(Limited);
        Assert.That(Project.Rows(Silver), Is.EqualTo(OfDays));
        Assert.That(Project.Rows("select id from silver.reading_quarantine"), Is.EqualTo(new[] { "f" }));
        Assert.That(Project.Rows("select readings from gold.total"), Is.EqualTo(new[] { "2" }));

        Project.Run(options => options with { Out = Project.Out + "-full" });
        Assert.That(
            Project.Rows(
                "select id, moment, value from silver.reading where moment >= timestamp '2024-01-02 00:00:00' "
                + "and moment < timestamp '2024-01-04 00:00:00' order by id",
                Project.Out + "-full"),
            Is.EqualTo(OfDays));
        Directory.Delete(Project.Out + "-full", recursive: true);
    }

    [Test]
    public void A_second_backfill_changes_nothing()
    {
        Project.Run(Limited);
        Project.Run(Limited);
        Assert.That(Project.Rows(Silver), Is.EqualTo(OfDays));
        Assert.That(Project.Rows("select count(*) from silver.reading_quarantine"), Is.EqualTo(new[] { "1" }));
    }

    [Test]
    public void What_was_lost_of_its_days_comes_back_and_nothing_else_changes()
    {
        Project.Run();
        var whole = Project.Rows(Silver);
        Project.Execute("delete from silver.reading where id in ('b', 'd')");
        Project.Run(Limited);
        Assert.That(Project.Rows(Silver), Is.EqualTo(whole.Where(row => row[0] != 'd')));
    }

    [Test]
    public void A_run_after_a_backfill_reads_all_that_its_stream_had_not_read()
    {
        Project.Run(Limited);
        Project.Run();
        Assert.That(
            Project.Rows("select id from silver.reading order by id"), Is.EqualTo("abcde".Select(id => $"{id}")));
    }

    [Test]
    public void A_column_that_the_contract_does_not_declare_is_a_fault()
    {
        Project.Flow("prep/meters", TestProject.Deployment.Replace("format: csv", "format: csv, period: time"));
        Assert.That(() => Project.Resolved(), Throws.TypeOf<FaultException>().With.Message.EndsWith(
            "ingestion[0].period: got \"time\"; allowed: a column of its contract: id, moment, value"));
    }
}
