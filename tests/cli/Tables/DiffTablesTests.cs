using Platform.Cli.Shell;
using Platform.Tests.Runtime.Local.Compare;

namespace Platform.Tests.Cli.Tables;

public class DiffTablesTests
{
    const string Rows = "create table gold.t as select 1 as id, 0.5::double as x";

    static string[] Lines(string text) => text.ReplaceLineEndings("\n").TrimEnd().Split('\n');

    [Test]
    public void Equal_runs_end_with_0()
    {
        using var two = new TwoDatabases(Rows, Rows);
        var run = CommandLineTests.Run(Repository.Root, "diff-tables", two.A, two.B);
        Assert.That(run.Code, Is.EqualTo(ExitCode.Ok), run.Errors);
        Assert.That(Lines(run.Output), Is.EqualTo(new[] { "1 tables compared, 0 differ" }));
    }

    [Test]
    public void Runs_that_differ_end_with_1_and_say_where()
    {
        using var two = new TwoDatabases(Rows, $"{Rows}; update gold.t set x = 1");
        var run = CommandLineTests.Run(Repository.Root, "diff-tables", two.A, two.B);
        Assert.That(run.Code, Is.EqualTo(ExitCode.Broken), run.Errors);
        Assert.That(Lines(run.Output), Is.EqualTo(new[]
        {
            "gold.t: ROW_DIFF: 1 of 1 rows differ", "  id=1: x 0.5 in A, 1.0 in B", "1 tables compared, 1 differ",
        }));
    }

    [Test]
    public void A_side_that_is_not_there_ends_with_2()
    {
        var run = CommandLineTests.Run(Repository.Root, "diff-tables", "nowhere", "nowhere");
        Assert.That(run.Code, Is.EqualTo(ExitCode.BadInput));
        Assert.That(Lines(run.Errors)[0], Is.EqualTo("nowhere: got \"no such file or folder\"; allowed: "
            + "a warehouse.duckdb, the folder of a run that has one, or a folder of <layer>.<table>/*.parquet"));
    }
}
