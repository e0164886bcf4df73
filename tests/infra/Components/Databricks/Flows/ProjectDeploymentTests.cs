using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Platform.Tests.Infra.Components.Databricks.Flows;

public sealed class ProjectDeploymentTests : MeshTest
{
    const string Report = """
        title: Plants
        description: What plants do.
        charts:
          - id: forecast
            title: Forecast
            kind: band
            sql: report/forecast.sql
            x: time
            series: [forecast_mw]
            lower: low_mw
            upper: high_mw
            unit: MW
            note: A day ahead.
          - id: rows
            title: Rows
            kind: table
            sql: report/forecast.sql
        """;

    const string Name = "plants-dashboard";

    [Test]
    public async Task A_report_is_a_dashboard_over_gold_tables_that_everybody_reads_with_rights_of_their_own()
    {
        WriteReport("select time, forecast_mw, low_mw, high_mw\nfrom identifier(:gold_forecast);\n");

        var run = await UpdateAsync();

        var dashboard = run.Databricks("Dashboard", Name);
        Assert.That(
            (dashboard["displayName"], dashboard["embedCredentials"], dashboard["parentPath"]),
            Is.EqualTo(("Plants", false, $"/platform/dev/{TestMesh.Project}")));
        Assert.That(
            Definition(dashboard)["datasets"]!.AsArray()
                .Select(dataset => string.Concat(dataset!["queryLines"]!.AsArray())),
            Is.All.EqualTo(
                "-- Forecast\nselect time, forecast_mw, low_mw, high_mw\nfrom dev_energy.plants_gold.forecast\n"));
        Assert.That(
            run.Access(Name),
            Is.EqualTo(new[] { "engineers CAN_READ", "sre CAN_READ", "analysts CAN_READ" }));
    }

    [Test]
    public async Task A_widget_draws_the_columns_of_its_chart_one_below_the_other()
    {
        WriteReport("select 1 as time from identifier(:gold_forecast)\n");

        var run = await UpdateAsync();

        var page = Definition(run.Databricks("Dashboard", Name))["pages"]!.AsArray().Single()!;
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

    [TestCase("silver_load")]
    [TestCase("gold_nothing")]
    public void A_report_reads_gold_tables_that_exist(string table)
    {
        WriteReport($"select 1 as time from identifier(:{table})\n");

        Assert.That(async () => await PreviewAsync(), Throws.Exception.With.Message.Contains(
            $"report/forecast.sql: got \"identifier(:{table})\"; allowed: identifier(:gold_<table>) "
            + "with a gold table that a flow of the project makes"));
    }

    [Test]
    public async Task A_project_without_a_report_has_no_dashboard() =>
        Assert.That((await PreviewAsync()).Databricks("Dashboard"), Is.Empty);

    [Test]
    public async Task Training_runs_are_logged_to_the_projects_experiment_with_artefacts_in_unity_catalog()
    {
        var run = await UpdateAsync();

        var experiment = run.Databricks("MlflowExperiment", "plants-files-experiment");
        Assert.That(experiment["name"], Is.EqualTo($"/platform/dev/{TestMesh.Project}/experiment"));
        Assert.That(experiment["artifactLocation"], Is.EqualTo("dbfs:/Volumes/dev_energy/plants_bronze/models"));
        Assert.That(run.Access("plants-files-experiment"), Is.EqualTo(new[]
        {
            "runner-id CAN_EDIT", "engineers CAN_READ", "sre CAN_READ", "analysts CAN_READ",
        }));
    }

    void WriteReport(string sql) =>
        Mesh.InProject("report.yml", Report).InProject("report/forecast.sql", $"-- Forecast\n{sql}");

    static JsonNode Definition(ImmutableDictionary<string, object> dashboard) =>
        JsonNode.Parse((string)dashboard["serializedDashboard"])!;
}
