using Platform.Components.Workloads;
using Platform.Tests.Infra.Components.Databricks;
using Platform.Tests.Infra.Components.Databricks.Flows;
using static Platform.Tests.Infra.Components.TestStack;

namespace Platform.Tests.Infra.Components.Workloads;

public sealed class ModelEndpointTests
{
    [Test]
    public async Task It_serves_one_version_by_its_full_name_scales_to_nothing_and_is_managed_by_a_group()
    {
        var run = await UpdateAsync(() => _ = new ModelEndpoint("endpoint", new()
        {
            Environment = TestEnvironment.Of(TestMesh.Base),
            Settings = new() { Model = "energy/plants/detector", Version = "3" },
        }));

        var made = run.Databricks("ModelServing", "endpoint-endpoint");
        var entity = Items(At(made, "config.servedEntities")).Single();
        Assert.That(made["name"], Is.EqualTo("dev-plants-detector"));
        Assert.That(
            (entity["entityName"], entity["entityVersion"], entity["workloadSize"], entity["scaleToZeroEnabled"]),
            Is.EqualTo(("dev_energy.plants_gold.detector", "3", "Small", true)));
        Assert.That(
            Items(At(made, "config.trafficConfig.routes")).Select(route => route["trafficPercentage"]),
            Is.EqualTo(new[] { 100 }));
        Assert.That(run.Access("endpoint-endpoint"), Is.EqualTo(new[]
        {
            "administrators CAN_MANAGE", "engineers CAN_QUERY", "sre CAN_QUERY", "analysts CAN_VIEW",
        }));
    }
}
