using Platform.Local.Report;
using Platform.Mesh.Reports;

namespace Platform.Local;

/// <summary>Writes the project's report beside the database.</summary>
static class RunReport
{
    /// <summary>The path of the page; null where not all of its tables exist yet.</summary>
    internal static string? Write(ReportDefinition report, ProjectQueries queries, string output, string project, IReadOnlyList<KeyValuePair<string, double?>> figures, Action<string> note)
    {
        if (!report.Charts.All(chart => queries.CanRun(chart.Sql)))
        {
            note("the report is left out: not all of its tables have been made yet");
            return null;
        }
        var file = Path.GetFullPath(Path.Combine(output, "report.html"));
        File.WriteAllText(file, ReportPage.Render(report, [.. figures.Select(figure => new ReportFigure(figure.Key, figure.Value))], chart => queries.Read(chart.Sql, ReportRows.Read), $"{project}, by platform run"));
        return file;
    }
}
