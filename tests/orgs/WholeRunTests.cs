using System.Text.RegularExpressions;
using Platform.Tests.Cli;
using Platform.Tests.Orgs.Security;
using Platform.Tests.Orgs.Transport;

namespace Platform.Tests.Orgs;

/// <summary>Whole projects by the command that a user types.</summary>
public sealed partial class WholeRunTests
{
    readonly string folder = Directory.CreateTempSubdirectory("whole").FullName;

    string Data => Directory.CreateDirectory(Path.Combine(folder, "data")).FullName;

    [TearDown]
    public void Remove() => Directory.Delete(folder, recursive: true);

    [TestCase("fitness/sbit", "streaming-lakehouse")]
    [TestCase("security/intrusion", "anomaly-detection")]
    [TestCase("transport/taxinyc", "taxi-revenue")]
    public void A_run_of_what_is_shipped_ends_with_0_and_the_rows_on_its_page(string project, string page)
    {
        var documented = Printed(File.ReadAllText(Path.Combine(Repository.Root, "docs", $"{page}.md")));

        Assert.That(documented, Has.Count.AtLeast(18).And.Some.EndsWith("_quarantine 0"));
        Assert.That(Printed(Run(project)), Is.EqualTo(documented));
    }

    [Test]
    public void Other_connections_of_the_same_form_are_taken()
    {
        File.WriteAllLines(
            Path.Combine(Data, "my_kdd_rows.csv"),
            [KddRun.Header, .. KddRun.Mixed, KddRun.Line(3, ""), KddRun.Line(4, "mailbomb.")]);

        Assert.That(Printed(Run("security/intrusion", "--data", Data)), Is.SupersetOf(new[]
        {
            "bronze.kdd 122", "silver.kdd 121", "silver.kdd_unlabeled 1", "gold.kdd_file 1", "gold.model_version 1",
            "silver.kdd_quarantine 0",
        }));
    }

    [Test]
    public void Other_months_of_the_same_form_are_taken()
    {
        foreach (var month in new[] { "2020-02", "2020-03" })
        {
            File.WriteAllLines(
                Path.Combine(Data, $"yellow_tripdata_{month}.csv"),
                [TaxiRun.Header, TaxiRun.Trip($"{month}-02 03:04:05"), TaxiRun.Trip($"{month}-03 03:04:05", "7")]);
        }

        Assert.That(Printed(Run("transport/taxinyc", "--data", Data)), Is.SupersetOf(new[]
        {
            "bronze.trip 4", "silver.trip 4", "gold.revenue_by_borough 2", "gold.revenue_by_tripmonth 4",
            "gold.revenue_per_inhabitant 5", "silver.trip_quarantine 0",
        }));
    }

    string Run(params string[] arguments)
    {
        var run = CommandLineTests.Run(
            Repository.Root, ["run", .. arguments, "--out", Path.Combine(folder, "out")]);
        Assert.That(run.Code, Is.Zero, run.Output + run.Errors);
        return run.Output;
    }

    // Each line of the printed lists of tables and quarantines, as `silver.kdd 8333`.
    static List<string> Printed(string text) =>
    [
        .. Row().Matches(text).Select(row => $"{row.Groups[1]} {row.Groups[2].Value.Replace(",", "")}"),
    ];

    [GeneratedRegex(@"│ ([a-z_]+\.[a-z_]+) +│ +([\d,]+) │")]
    private static partial Regex Row();
}
