using Platform.Cli.Planning;
using Platform.Tests.Infra.Components.Databricks.Flows;

namespace Platform.Tests.Infra.Settings;

public sealed class EnvironmentDefinitionTests
{
    [Test]
    public void A_bad_setting_and_a_bad_flow_come_in_one_report()
    {
        using var mesh = TestMesh.Copy();
        var settings = File.ReadAllText(Path.Combine(Repository.Root, "Pulumi.dev.yaml"));
        mesh.Write("Pulumi.dev.yaml", settings).Write(
            "orgs/acme/domains/energy/projects/powerplants/flows/prep/broken/deployment.yml", "description: Broken\n");

        var faults = Assert.ThrowsAsync<FaultException>(
            () => PlatformPlan.OfAsync(mesh.Root, "dev", "platform:budget.amount=none"))!.Faults;

        Assert.That(faults.Select(fault => fault.File).Distinct(), Is.EqualTo(new[]
        {
            "Pulumi.dev.yaml", "orgs/acme/domains/energy/projects/powerplants/flows/prep/broken/deployment.yml",
        }));
    }

    [Test]
    public void A_served_model_is_one_of_a_project_of_the_mesh()
    {
        var faults = Assert.ThrowsAsync<FaultException>(() => PlatformPlan.OfAsync(
            Repository.Root, "dev", "options.serving.model=energy/plants/detector", "options.serving.version=\"1\""))!
            .Faults;

        Assert.That(faults.Select(fault => fault.Message), Is.EqualTo(new[]
        {
            "Pulumi.dev.yaml: platform:options.serving.model: got \"energy/plants/detector\"; allowed: a model of a "
            + "project of the mesh: energy/powerplants, fitness/sbit, security/intrusion, transport/taxinyc",
        }));
    }

    [TestCase("fitness/sbit/prep/workout")]
    [TestCase("fitness/sbit/prep/landing")]
    [TestCase("fitness/sbit/care/erasure")]
    [TestCase("security/intrusion/stream/detection")]
    public void What_runs_all_the_time_is_a_flow_of_the_mesh_that_only_reads_what_is_new(string flow)
    {
        var faults = Assert.ThrowsAsync<FaultException>(() => PlatformPlan.OfAsync(
            Repository.Root, "dev", $"flows.continuous=[fitness/sbit/prep/workouts, {flow}]"))!.Faults;

        Assert.That(faults.Single().Message, Does.StartWith(
            $"Pulumi.dev.yaml: platform:flows.continuous: got \"{flow}\"; allowed: a flow that reads what is new and "
            + "neither sends, erases nor needs Spark: "));
        Assert.That(faults.Single().Message, Does.Contain("fitness/sbit/prep/workouts"));
    }

    [Test]
    public void Serverless_flows_without_a_way_to_closed_storage_are_refused()
    {
        var faults = Assert.ThrowsAsync<FaultException>(
            () => PlatformPlan.OfAsync(Repository.Root, "dev", "options.ncc=none"))!.Faults;

        Assert.That(faults, Has.Count.EqualTo(1));
        Assert.That(faults[0].Message, Does.StartWith(
            "Pulumi.dev.yaml: platform:options.ncc: got \"none\"; allowed: create or adopt while flows compute "
            + "serverless, for storage admits that by private endpoint only: energy/powerplants/"));
    }
}
