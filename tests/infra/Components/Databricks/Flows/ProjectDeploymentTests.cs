using System.Text.Json.Nodes;

namespace Platform.Tests.Infra.Components.Databricks.Flows;

public sealed class ProjectDeploymentTests
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

    TestMesh mesh = null!;

    [SetUp]
    public void Copy() => mesh = TestMesh.Copy();

    [TearDown]
    public void Remove() => mesh.Dispose();

    [Test]
    public async Task A_report_is_a_dashboard_over_gold_tables_that_everybody_reads_with_rights_of_their_own()
    {
        mesh.InProject("report.yml", Report).InProject("report/forecast.sql", "-- Forecast\nselect time, forecast_mw, low_mw, high_mw\nfrom identifier(:gold_forecast);\n");

        var run = await TestStack.UpdateAsync(TestEnvironment.Deploy(mesh));

        var dashboard = run.Inputs("databricks:index/dashboard:Dashboard", "plants-dashboard");
        Assert.That((dashboard["displayName"], dashboard["embedCredentials"], dashboard["parentPath"]), Is.EqualTo(("Plants", false, "/platform/dev/orgs/acme/domains/energy/projects/plants")));
        var definition = JsonNode.Parse((string)dashboard["serializedDashboard"])!;
        Assert.That(definition["datasets"]!.AsArray().Select(dataset => string.Concat(dataset!["queryLines"]!.AsArray())),
            Is.All.EqualTo("-- Forecast\nselect time, forecast_mw, low_mw, high_mw\nfrom dev_energy.plants_gold.forecast\n"));
        Assert.That(TestWorkspace.Lines(run.Inputs("databricks:index/permissions:Permissions", "plants-dashboard")["accessControls"]),
            Is.EqualTo(new[] { "engineers CAN_READ", "sre CAN_READ", "analysts CAN_READ" }));
    }

    [Test]
    public async Task A_widget_draws_the_columns_of_its_chart_one_below_the_other()
    {
        mesh.InProject("report.yml", Report).InProject("report/forecast.sql", "-- Forecast\nselect 1 as time from identifier(:gold_forecast)\n");

        var run = await TestStack.UpdateAsync(TestEnvironment.Deploy(mesh));

        var page = JsonNode.Parse((string)run.Inputs("databricks:index/dashboard:Dashboard", "plants-dashboard")["serializedDashboard"])!["pages"]!.AsArray().Single()!;
        var layout = page["layout"]!.AsArray();
        Assert.That(page["pageType"]!.GetValue<string>(), Is.EqualTo("PAGE_TYPE_CANVAS"));
        Assert.That(layout.Select(placed => $"{placed!["widget"]!["name"]} {placed["position"]!["y"]}+{placed["position"]!["height"]}"), Is.EqualTo(new[] { "headline 0+2", "forecast 2+6", "rows 8+6" }));
        var forecast = layout[1]!["widget"]!;
        Assert.That(forecast["spec"]!["widgetType"]!.GetValue<string>(), Is.EqualTo("line"));
        Assert.That(forecast["spec"]!["encodings"]!["y"]!["fields"]!.AsArray().Select(field => (string?)field!["fieldName"]), Is.EqualTo(new[] { "forecast_mw", "low_mw", "high_mw" }));
        Assert.That(forecast["queries"]![0]!["query"]!["datasetName"]!.GetValue<string>(), Is.EqualTo("forecast"));
        Assert.That(layout[2]!["widget"]!["spec"]!["widgetType"]!.GetValue<string>(), Is.EqualTo("table"));
    }

    [TestCase("silver_load")]
    [TestCase("gold_nothing")]
    public void A_report_reads_gold_tables_that_exist(string table)
    {
        mesh.InProject("report.yml", Report).InProject("report/forecast.sql", $"-- Forecast\nselect 1 as time from identifier(:{table})\n");

        Assert.That(async () => await TestStack.PreviewAsync(TestEnvironment.Deploy(mesh)),
            Throws.Exception.With.Message.Contains($"report/forecast.sql: got \"identifier(:{table})\"; allowed: identifier(:gold_<table>) with a gold table that a flow of the project makes"));
    }

    [Test]
    public async Task A_project_without_a_report_has_no_dashboard()
    {
        var run = await TestStack.PreviewAsync(TestEnvironment.Deploy(mesh));

        Assert.That(run.Inputs("databricks:index/dashboard:Dashboard"), Is.Empty);
    }

    [Test]
    public async Task Training_runs_are_logged_to_the_projects_experiment_with_artefacts_in_unity_catalog()
    {
        var run = await TestStack.UpdateAsync(TestEnvironment.Deploy(mesh));

        var experiment = run.Inputs("databricks:index/mlflowExperiment:MlflowExperiment", "plants-files-experiment");
        Assert.That((experiment["name"], experiment["artifactLocation"]), Is.EqualTo(("/platform/dev/orgs/acme/domains/energy/projects/plants/experiment", "dbfs:/Volumes/dev_energy/plants_bronze/models")));
        Assert.That(TestWorkspace.Lines(run.Inputs("databricks:index/permissions:Permissions", "plants-files-experiment")["accessControls"]),
            Is.EqualTo(new[] { "runner-id CAN_EDIT", "engineers CAN_READ", "sre CAN_READ", "analysts CAN_READ" }));
    }
}
