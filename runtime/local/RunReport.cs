using System.Globalization;
using Platform.Local.Report;
using Platform.Mesh.Reports;

namespace Platform.Local;

/// <summary>Writes the project's report, and its figures as CSV, beside the database.</summary>
/// <param name="queries">The project's queries.</param>
/// <param name="folder">The project's folder.</param>
/// <param name="output">The folder of the database.</param>
/// <param name="note">Told when there is no report.</param>
sealed class RunReport(ProjectQueries queries, string folder, string output, Action<string> note)
{
    /// <summary>The path of the page; null where not all of its tables exist yet.</summary>
    internal string? Write(
        ReportDefinition report,
        string project,
        IReadOnlyList<KeyValuePair<string, object?>> summary,
        IReadOnlyDictionary<string, string> versions)
    {
        if (!report.Charts.All(chart => queries.CanRun(chart.Sql)))
        {
            note("the report is left out: not all of its tables have been made yet");
            return null;
        }
        var figures = summary.Select(figure => new ReportFigure(figure.Key, figure.Value)).ToList();
        var file = Path.GetFullPath(Path.Combine(output, "report.html"));
        var page = ReportPage.Render(
            report,
            figures,
            chart => queries.Read(chart.Sql, ReportRows.Read),
            chart => File.ReadAllText(Path.Combine(folder, chart.Outline!)),
            string.Join(", ", [$"{project}, by platform run", .. versions.Select(one => $"{one.Key} {one.Value}")]));
        File.WriteAllText(file, page);
        File.WriteAllLines(Path.Combine(output, "figures.csv"), ["name,value", .. figures.Select(Line)]);
        return file;
    }

    static string Line(ReportFigure figure) =>
        string.Create(CultureInfo.InvariantCulture, $"\"{figure.Name.Replace("\"", "\"\"")}\",{figure.Value}");
}
