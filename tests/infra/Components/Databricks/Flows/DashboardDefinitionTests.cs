using System.Text.Json.Nodes;

namespace Platform.Tests.Infra.Components.Databricks.Flows;

public sealed class DashboardDefinitionTests : MeshTest
{
    [Test]
    public async Task A_widget_draws_the_columns_of_its_chart_one_below_the_other()
    {
        Mesh.WithReport("select 1 as time from identifier(:gold_forecast)\n");

        var run = await UpdateAsync();

        var text = (string)run.Databricks("Dashboard", "plants-dashboard")["serializedDashboard"];
        var page = JsonNode.Parse(text)!["pages"]!.AsArray().Single()!;
        Assert.That((string?)page["pageType"], Is.EqualTo("PAGE_TYPE_CANVAS"));
        var layout = page["layout"]!.AsArray().Select(placed => placed!).ToList();
        Assert.That(
            layout.Select(placed => (string?)placed["widget"]!["name"]),
            Is.EqualTo(new[] { "headline", "forecast", "rows" }));
        Assert.That(
            layout.Select(placed => $"{placed["position"]!["y"]}+{placed["position"]!["height"]}"),
            Is.EqualTo(new[] { "0+2", "2+6", "8+6" }));
        var forecast = layout[1]["widget"]!;
        Assert.That((string?)forecast["spec"]!["widgetType"], Is.EqualTo("line"));
        Assert.That(
            forecast["spec"]!["encodings"]!["y"]!["fields"]!.AsArray().Select(field => (string?)field!["fieldName"]),
            Is.EqualTo(new[] { "forecast_mw", "low_mw", "high_mw" }));
        Assert.That((string?)forecast["queries"]![0]!["query"]!["datasetName"], Is.EqualTo("forecast"));
        Assert.That((string?)layout[2]["widget"]!["spec"]!["widgetType"], Is.EqualTo("table"));
    }
}
