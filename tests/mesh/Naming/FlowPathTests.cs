namespace Platform.Tests.Mesh.Naming;

public sealed class FlowPathTests
{
    [TestCase("orgs/acme/domains/transport/projects/taxinyc/flows/prep/revenue", "acme", "flows", "prep", "revenue")]
    [TestCase(
        "/Repos/ann/course/orgs/acme/domains/transport/projects/taxinyc/flows/prep/revenue/deploy", "acme", "flows",
        "prep", "revenue")]
    [TestCase("domains/transport/projects/taxinyc/flows/ml/taximodel", "", "flows", "ml", "taximodel")]
    [TestCase("orgs/acme/domains/transport/projects/taxinyc/explore/prep/look", "acme", "explore", "prep", "look")]
    [TestCase("orgs/acme/domains/transport/projects/taxinyc/flows/revenue", "acme", "flows", "", "revenue")]
    [TestCase(
        "orgs/acme/domains/transport/projects/taxinyc/flows/revenue/deploy", "acme", "flows", "revenue", "deploy")]
    [TestCase("ORGS/acme/Domains/transport/PROJECTS/taxinyc/Flows/prep/revenue", "acme", "flows", "prep", "revenue")]
    [TestCase(
        @"C:\code\orgs\acme\domains\transport\projects\taxinyc\flows\prep\revenue", "acme", "flows", "prep", "revenue")]
    public void A_path_in_the_mesh_gives_its_parts(
        string path,
        string org,
        string activity,
        string type,
        string flow) =>
        Assert.That(
            FlowPath.Parse(path),
            Is.EqualTo(new FlowPath
            {
                Org = org,
                Domain = "transport",
                Project = "taxinyc",
                Activity = activity,
                FlowType = type,
                Flow = flow,
            }));

    [TestCase("")]
    [TestCase("notebooks/revenue")]
    [TestCase("orgs/acme/domains/transport/projects/taxinyc")]
    [TestCase("orgs/acme/domains/transport/projects/taxinyc/flows")]
    [TestCase("orgs/acme/domains/transport/projects/taxinyc/src/prep/revenue")]
    [TestCase("orgs/acme/projects/taxinyc/flows/prep/revenue")]
    [TestCase("orgs/acme/domains/trans-port/projects/taxinyc/flows/prep/revenue")]
    public void A_path_outside_the_mesh_has_no_name(string path) =>
        Assert.That(
            () => FlowPath.Parse(path),
            Throws.TypeOf<FaultException>()
                .With.Message.Contains(
                    "allowed: a path with orgs/<org>/domains/<domain>/projects/<project>/flows|explore/"));

    [Test]
    public void It_is_written_as_commands_take_it_and_as_the_folder()
    {
        var path = FlowPath.Parse("x/orgs/acme/domains/energy/projects/powerplants/flows/prep/grid/silver");

        Assert.That(path.ProjectPath, Is.EqualTo("energy/powerplants"));
        Assert.That(path.ShortPath, Is.EqualTo("energy/powerplants/prep/grid"));
        Assert.That(path.Folder, Is.EqualTo("orgs/acme/domains/energy/projects/powerplants/flows/prep/grid"));
    }
}
