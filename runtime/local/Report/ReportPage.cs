using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Platform.Mesh.Reports;

namespace Platform.Local.Report;

/// <summary>Makes one HTML file that needs no network: text, style, data, script and chart library.</summary>
public static class ReportPage
{
    // The default encoder writes <, > and & as escapes, so no value can end the script element that holds the data.
    static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Default,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    // The last one draws; the others hold what it calls.
    static readonly string[] Scripts = ["text.js", "chart.js", "map.js", "report.js"];

    /// <summary>Makes the page.</summary>
    /// <param name="report">What to show.</param>
    /// <param name="figures">The figures at the top.</param>
    /// <param name="rows">The rows of a chart.</param>
    /// <param name="outline">The GeoJSON text of a map's ground.</param>
    /// <param name="foot">Where the data is from.</param>
    public static string Render(
        ReportDefinition report,
        IReadOnlyList<ReportFigure> figures,
        Func<ReportChart, ReportRows> rows,
        Func<ReportChart, string> outline,
        string foot)
    {
        var charts = report.Charts.Select(chart => Chart(chart, rows(chart), outline));
        var data = JsonSerializer.Serialize(
            new { report.Title, report.Description, report.Labels, figures, charts, foot },
            Json);
        // The order matters: what comes from outside is filled in last, so that no mark in it is taken for one of the
        // template's.
        return Resource("report.html")
            .Replace("%STYLE%", Resource("report.css"), StringComparison.Ordinal)
            .Replace("%SCRIPT%", string.Concat(Scripts.Select(Resource)), StringComparison.Ordinal)
            .Replace("%LIBRARY%", Resource("echarts.js"), StringComparison.Ordinal)
            .Replace("%TITLE%", HtmlEncoder.Default.Encode(report.Title), StringComparison.Ordinal)
            .Replace("%DATA%", data, StringComparison.Ordinal);
    }

    static object Chart(ReportChart chart, ReportRows rows, Func<ReportChart, string> outline) => new
    {
        chart.Id,
        chart.Title,
        Kind = JsonNamingPolicy.CamelCase.ConvertName(chart.Kind.ToString()),
        chart.X,
        chart.Series,
        chart.Lower,
        chart.Upper,
        chart.By,
        Outline = chart.Outline is null ? null : JsonNode.Parse(outline(chart)),
        chart.Unit,
        chart.Window,
        chart.Note,
        rows.Columns,
        rows.Rows,
    };

    static string Resource(string name)
    {
        using var stream = typeof(ReportPage).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"the resource {name} is not in the assembly");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
