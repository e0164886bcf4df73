using Platform.Mesh.Reports;
using Platform.Mesh.Sql;

namespace Platform.Tests.Orgs;

public class ReportTests
{
    static readonly string[] Projects =
        [
            .. Directory.EnumerateFiles(
                Path.Combine(Repository.Root, "orgs"),
                ReportFile.Name,
                SearchOption.AllDirectories)
                .Select(file => Path.GetDirectoryName(file)!)
                .Order(StringComparer.Ordinal),
        ];

    [Test]
    public void The_power_plants_have_a_report() =>
        Assert.That(Projects.Select(Path.GetFileName), Has.Member("powerplants"));

    [TestCaseSource(nameof(Projects))]
    public void A_chart_is_one_statement_that_reads_gold_tables_only(string project)
    {
        var charts = ReportFile.Load(project, Path.GetFileName(project))!.Charts;

        Assert.That(charts, Is.Not.Empty);
        foreach (var chart in charts)
        {
            var script = SqlScript.Read(chart.Sql, File.ReadAllText(Path.Combine(project, chart.Sql)));
            Assert.That(script.Statements, Has.Count.EqualTo(1), chart.Id);
            Assert.That(script.Parameters, Is.Not.Empty.And.All.StartsWith("gold_"), chart.Id);
        }
    }
}
