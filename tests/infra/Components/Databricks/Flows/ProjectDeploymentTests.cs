using System.Text.Json.Nodes;

namespace Platform.Tests.Infra.Components.Databricks.Flows;

public sealed class ProjectDeploymentTests : MeshTest
{
    const string Name = "plants-dashboard";

    [Test]
    public async Task A_report_is_a_dashboard_over_gold_tables_that_everybody_reads_with_rights_of_their_own()
    {
        Mesh.WithReport("select time, forecast_mw, low_mw, high_mw\nfrom identifier(:gold_forecast);\n");

        var run = await UpdateAsync();

        var dashboard = run.Databricks("Dashboard", Name);
        Assert.That(
            (dashboard["displayName"], dashboard["embedCredentials"], dashboard["parentPath"]),
            Is.EqualTo(("Plants", false, $"/platform/dev/{TestMesh.Project}")));
        Assert.That(
            JsonNode.Parse((string)dashboard["serializedDashboard"])!["datasets"]!.AsArray()
                .Select(dataset => string.Concat(dataset!["queryLines"]!.AsArray())),
            Is.All.EqualTo(
                "-- Forecast\nselect time, forecast_mw, low_mw, high_mw\nfrom dev_energy.plants_gold.forecast\n"));
        Assert.That(
            run.Access(Name),
            Is.EqualTo(new[] { "engineers CAN_READ", "sre CAN_READ", "analysts CAN_READ" }));
    }

    [Test]
    public async Task A_project_without_a_report_has_no_dashboard() =>
        Assert.That((await PreviewAsync()).Databricks("Dashboard"), Is.Empty);
}
