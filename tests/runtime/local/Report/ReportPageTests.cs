using System.Text.Json;
using System.Text.RegularExpressions;
using Platform.Local.Report;
using Platform.Mesh.Reports;

namespace Platform.Tests.Runtime.Local.Report;

public partial class ReportPageTests
{
    const string Ground = """{"type":"FeatureCollection","features":[]}""";

    static readonly ReportDefinition Report = new()
    {
        Title = "Load & <plants>",
        Description = "d",
        Labels = new Dictionary<string, string> { ["mape"] = "Error (%)" },
        Charts =
        [
            new ReportChart
            {
                Id = "a", Title = "A", Kind = ChartKind.Line, Sql = "a.sql", X = "hour", Series = ["load_mw"],
            },
            new ReportChart
            {
                Id = "b", Title = "B", Kind = ChartKind.Map, Sql = "b.sql", X = "hour", Series = ["load_mw"],
                Outline = "ground.geojson",
            },
        ],
    };

    [Test]
    public void A_page_asks_for_nothing_outside_itself()
    {
        // The library holds markup in strings, for features that no chart here uses: the elements of the page are what
        // counts.
        var page = ScriptBodies().Replace(Render([["2022-01-01T00:00:00Z", 1.5]]), "$1");

        Assert.That(
            page,
            Does.Contain("<script>").And.Not
                .Match("<(script|img|iframe)[^>]* src=").And.Not
                .Match("<link ").And.Not
                .Contain("@import"));
    }

    [Test]
    public void The_rows_stand_in_the_data_of_the_page()
    {
        var chart = Data(Render([["2022-01-01T00:00:00Z", 1.5], ["2022-01-01T01:00:00Z", null]]))
            .GetProperty("charts")[0];

        Assert.That(
            chart.GetProperty("rows").GetRawText(),
            Is.EqualTo("""[["2022-01-01T00:00:00Z",1.5],["2022-01-01T01:00:00Z",null]]"""));
        Assert.That(chart.GetProperty("kind").GetString(), Is.EqualTo("line"));
    }

    [Test]
    public void A_map_has_its_ground_and_other_charts_have_none()
    {
        var charts = Data(Render([["2022-01-01T00:00:00Z", 1.5]])).GetProperty("charts");

        Assert.That(charts[1].GetProperty("outline").GetRawText(), Is.EqualTo(Ground));
        Assert.That(charts[0].TryGetProperty("outline", out _), Is.False);
    }

    [Test]
    public void Labels_stand_in_the_data_of_the_page() =>
        Assert.That(
            Data(Render([])).GetProperty("labels").GetRawText(),
            Is.EqualTo("""{"mape":"Error (%)"}"""));

    [Test]
    public void No_value_can_end_the_data_or_be_taken_for_markup()
    {
        const string hostile = "</script><script>alert(1)</script>%SCRIPT%";
        var page = Render([[hostile, 1]]);

        Assert.That(Regex.Count(page, "</script>"), Is.EqualTo(3));
        Assert.That(Data(page).GetProperty("charts")[0].GetProperty("rows")[0][0].GetString(), Is.EqualTo(hostile));
        Assert.That(page, Does.Contain("<title>Load &amp; &lt;plants&gt;</title>"));
    }

    static string Render(IReadOnlyList<IReadOnlyList<object?>> rows) =>
        ReportPage.Render(Report, [new("mape", 1.8)], _ => new(["hour", "load_mw"], rows), _ => Ground, "foot");

    static JsonElement Data(string page) => JsonDocument.Parse(DataBlock().Match(page).Groups[1].Value).RootElement;

    [GeneratedRegex("(<script[^>]*>).*?</script>", RegexOptions.Singleline)]
    private static partial Regex ScriptBodies();

    [GeneratedRegex("<script id=\"report\" type=\"application/json\">(.*?)</script>", RegexOptions.Singleline)]
    private static partial Regex DataBlock();
}
