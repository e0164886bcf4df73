using System.Text.Json.Nodes;
using Platform.Mesh.Reports;

namespace Platform.Components.Databricks.Flows;

/// <summary>
/// A project's report as the definition of a Databricks dashboard (<c>.lvdash.json</c>): one page of six columns, a
/// dataset and a widget per chart. Locally the same report is drawn as HTML.
/// </summary>
public static class DashboardDefinition
{
    const int PageWidth = 6;
    const int ChartHeight = 6;
    const int TextHeight = 2;

    /// <summary>The definition; the same report gives the same text.</summary>
    /// <param name="report">The report.</param>
    /// <param name="sql">The SQL of a chart, as the warehouse gets it.</param>
    public static string Of(ReportDefinition report, Func<ReportChart, string> sql) => new JsonObject
    {
        ["datasets"] = List(report.Charts.Select(chart => new JsonObject
        {
            ["name"] = chart.Id,
            ["displayName"] = chart.Title,
            ["queryLines"] = List(Lines(sql(chart))),
        })),
        ["pages"] = new JsonArray(new JsonObject
        {
            ["name"] = "overview",
            ["displayName"] = report.Title,
            ["pageType"] = "PAGE_TYPE_CANVAS",
            ["layout"] = List(
            [
                Headline(report),
                .. report.Charts.Select((chart, index) =>
                    Placed(Widget(chart, report.Labels), TextHeight + (index * ChartHeight), ChartHeight)),
            ]),
        }),
    }.ToJsonString();

    static JsonArray List(IEnumerable<JsonNode?> items) => new([.. items]);

    static IEnumerable<JsonNode?> Lines(string sql) =>
        sql.TrimEnd().TrimEnd(';').Split('\n').Select(line => JsonValue.Create(line + "\n"));

    static JsonObject Headline(ReportDefinition report) => Placed(new JsonObject
    {
        ["name"] = "headline",
        ["multilineTextboxSpec"] = new JsonObject
        {
            ["lines"] = new JsonArray($"# {report.Title}\n", report.Description),
        },
    }, 0, TextHeight);

    static JsonObject Placed(JsonObject widget, int y, int height) => new JsonObject
    {
        ["widget"] = widget,
        ["position"] = new JsonObject { ["x"] = 0, ["y"] = y, ["width"] = PageWidth, ["height"] = height },
    };

    static JsonObject Widget(ReportChart chart, IReadOnlyDictionary<string, string> labels) => new()
    {
        ["name"] = chart.Id,
        ["queries"] = new JsonArray(new JsonObject
        {
            ["name"] = "main_query",
            ["query"] = new JsonObject
            {
                ["datasetName"] = chart.Id,
                ["fields"] = List(Columns(chart).Select(column => new JsonObject
                {
                    ["name"] = column,
                    ["expression"] = $"`{column}`",
                })),
                // The rows as the query gives them; the dashboard adds nothing up.
                ["disaggregated"] = true,
            },
        }),
        ["spec"] = Spec(chart, name => labels.GetValueOrDefault(name, name)),
    };

    static JsonObject Spec(ReportChart chart, Func<string, string> label) => AsTable(chart)
        ? new JsonObject
        {
            ["version"] = 1,
            ["widgetType"] = "table",
            ["encodings"] = new JsonObject { ["columns"] = new JsonArray() },
            ["frame"] = Frame(chart),
        }
        : new JsonObject
        {
            ["version"] = 3,
            // There is no band: its two edges are lines.
            ["widgetType"] = chart.Kind == ChartKind.Band ? "line" : chart.Kind.ToString().ToLowerInvariant(),
            ["encodings"] = new JsonObject
            {
                ["x"] = new JsonObject
                {
                    ["fieldName"] = chart.X,
                    ["displayName"] = label(chart.X!),
                    ["scale"] = Scale(chart.Kind == ChartKind.Bar ? "categorical" : "temporal"),
                },
                ["y"] = new JsonObject
                {
                    ["scale"] = Scale("quantitative"),
                    ["fields"] = List(Drawn(chart).Select(column => new JsonObject
                    {
                        ["fieldName"] = column,
                        ["displayName"] = label(column),
                    })),
                    ["axis"] = new JsonObject { ["title"] = chart.Unit ?? "" },
                },
            },
            ["frame"] = Frame(chart),
        };

    // A map's flows have no widget in a dashboard: their rows are a table there.
    static bool AsTable(ReportChart chart) => chart.Kind is ChartKind.Table or ChartKind.Map;

    static JsonObject Scale(string type) => new() { ["type"] = type };

    static JsonObject Frame(ReportChart chart) => new()
    {
        ["showTitle"] = true,
        ["title"] = chart.Title,
        ["showDescription"] = chart.Note is not null,
        ["description"] = chart.Note ?? "",
    };

    static IEnumerable<string> Columns(ReportChart chart) =>
        AsTable(chart) ? ["*"] : Drawn(chart).Prepend(chart.X!);

    static IEnumerable<string> Drawn(ReportChart chart) =>
        chart.Series.Concat([chart.Lower, chart.Upper]).OfType<string>().Distinct();
}
