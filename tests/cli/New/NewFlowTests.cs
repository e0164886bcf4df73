using Platform.Cli.New;
using Platform.Tests.Orgs;

namespace Platform.Tests.Cli.New;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class NewFlowTests : IDisposable
{
    readonly string root = Directory.CreateTempSubdirectory("new").FullName;

    public NewFlowTests() => Directory.CreateDirectory(Path.Combine(root, "orgs", "acme", "domains"));

    public void Dispose() => Directory.Delete(root, recursive: true);

    [Test]
    public void A_new_flow_has_a_definition_SQL_and_a_test_and_is_valid()
    {
        Assert.That(NewFlow.Create(root, "energy/plants/prep/outages"), Is.EqualTo(new[]
        {
            "orgs/acme/domains/energy/projects/plants/flows/prep/outages/bronze/outages.yml",
            "orgs/acme/domains/energy/projects/plants/flows/prep/outages/deployment.yml",
            "orgs/acme/domains/energy/projects/plants/flows/prep/outages/silver/outages.sql",
            "orgs/acme/domains/energy/projects/plants/flows/prep/outages/silver/outages.yml",
            "orgs/acme/domains/energy/projects/plants/flows/prep/outages/silver/outages_checked.sql",
            "orgs/acme/domains/energy/projects/plants/flows/prep/outages/silver/outages_quarantine.sql",
            "orgs/acme/domains/energy/projects/plants/flows/prep/outages/silver/outages_quarantine.yml",
            "tests/orgs/energy/plants/PrepOutagesTests.cs",
        }));
        var flow = DataMesh.Load(root).Find("energy/plants/prep/outages").Single();
        // The scaffolded test asserts the same.
        Assert.That(
            flow.Tables.Select(table => table.ToString()),
            Is.EqualTo(new[]
            {
                "bronze.ingest_errors", "bronze.ingest_files", "bronze.outages", "silver.outages",
                "silver.outages_quarantine",
            }));
        var test = File.ReadAllText(Path.Combine(root, "tests/orgs/energy/plants/PrepOutagesTests.cs"));
        // The tests import what it needs, and a second import is an error.
        Assert.That(test, Does.StartWith("namespace Platform.Tests.Orgs.Energy.Plants;"));
        Assert.That(test, Does.Contain("""
                        "bronze.ingest_errors",
                        "bronze.ingest_files",
                        "bronze.outages",
                        "silver.outages",
                        "silver.outages_quarantine",
            """));
    }

    [Test]
    public void A_new_flow_runs_at_once()
    {
        NewFlow.Create(root, "energy/plants/prep/outages");
        using var run = new FlowRun("energy/plants/prep/outages", root);
        Assert.That(run.Run().BrokenGates, Is.Empty);
        run.Write("outages_1.csv", "id,time_utc,value", "a,2024-01-01 00:00:00,1.5", "b,2024-01-01,much");
        run.Run();
        Assert.That(run.Rows("select id, value from silver.outages"), Is.EqualTo(new[] { "a|1.5" }));
        Assert.That(run.Rows("select reason from silver.outages_quarantine"), Is.EqualTo(new[] { "no time" }));
    }

    [Test]
    public void A_new_pipeline_runs_at_once_and_sets_aside_what_breaks_its_expectation()
    {
        Assert.That(NewFlow.Create(root, "energy/plants/prep/out_ages", pipeline: true), Is.EqualTo(new[]
        {
            "orgs/acme/domains/energy/projects/plants/flows/prep/out_ages/deployment.yml",
            "orgs/acme/domains/energy/projects/plants/flows/prep/out_ages/out_ages.sql",
            "orgs/acme/domains/energy/projects/plants/flows/prep/out_ages/out_ages_by_id.sql",
            "tests/orgs/energy/plants/PrepOutAgesTests.cs",
        }));
        using var run = new FlowRun("energy/plants/prep/out_ages", root);
        run.Run();
        Assert.That(
            run.Rows("select id, readings, value from outages.out_ages_by_id order by id"),
            Is.EqualTo(new[] { "a|2|4", "b|1|0.5" }));
        Assert.That(
            run.Rows("select id, reason from outages.out_ages_quarantine"), Is.EqualTo(new[] { "c|has_value" }));
    }

    [Test]
    public void A_pipeline_whose_schema_is_taken_is_refused()
    {
        NewFlow.Create(root, "energy/plants/prep/out_ages", pipeline: true);
        Assert.That(
            () => NewFlow.Create(root, "energy/plants/prep/outages", pipeline: true),
            Throws.TypeOf<FaultException>().With.Message.Contains("a flow whose name is no schema of its project yet"));
    }

    [Test]
    public void A_second_flow_of_a_project_stands_beside_the_first()
    {
        NewFlow.Create(root, "energy/plants/prep/outages");
        NewFlow.Create(root, "energy/plants/ml/trips");
        Assert.That(DataMesh.Load(root).Flows, Has.Count.EqualTo(2));
    }

    [Test]
    public void A_flow_that_exists_is_left_as_it_is()
    {
        var file = Path.Combine(root, NewFlow.Create(root, "energy/plants/prep/outages")[1]);
        File.AppendAllText(file, "# mine\n");
        Assert.That(
            () => NewFlow.Create(root, "energy/plants/prep/outages"),
            Throws.TypeOf<FaultException>().With.Message.Contains("a flow that does not exist yet"));
        Assert.That(File.ReadAllText(file), Does.EndWith("# mine\n"));
    }

    [Test]
    public void A_name_that_is_a_table_of_the_project_is_refused()
    {
        NewFlow.Create(root, "energy/plants/prep/outages");
        Assert.That(
            () => NewFlow.Create(root, "energy/plants/ml/outages"),
            Throws.TypeOf<FaultException>().With.Message.Contains("a flow whose name is no table of its project yet"));
    }

    [TestCase("my-org")]
    [TestCase("")]
    [TestCase("../x")]
    public void An_organisation_of_another_form_is_refused_and_nothing_is_written(string org)
    {
        var fault = Assert.Throws<FaultException>(
            () => NewFlow.Create(root, "energy/plants/prep/outages", org))!.Faults.Single();

        Assert.That(
            (fault.Key, fault.Got, fault.Allowed),
            Is.EqualTo(("--org", org, "letters, digits and _, starting with a letter")));
        Assert.That(Directory.GetFiles(root, "*", SearchOption.AllDirectories), Is.Empty);
    }

    [TestCase("energy/plants/outages")]
    [TestCase("energy/plants/prep/Outages")]
    [TestCase("energy/plants/prep/out-ages")]
    [TestCase("energy/plants/prep/../x")]
    [TestCase("energy//prep/x")]
    [TestCase("")]
    public void A_path_of_another_form_is_refused_and_nothing_is_written(string path)
    {
        Assert.That(
            () => NewFlow.Create(root, path),
            Throws.TypeOf<FaultException>().With.Message.Contains("<domain>/<project>/<flowtype>/<flow>"));
        Assert.That(Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories), Is.Empty);
    }

    [Test]
    public void A_name_that_readers_of_YAML_take_for_something_else_is_refused_and_nothing_is_written(
        [Values("on", "off", "yes", "no", "y", "n", "true", "false", "null")] string name)
    {
        Assert.That(
            () => NewFlow.Create(root, $"energy/plants/prep/{name}"),
            Throws.TypeOf<FaultException>().With.Message.EqualTo(
                $"platform new flow: path: got \"energy/plants/prep/{name}\"; allowed: another name for the flow: "
                + $"readers of YAML take {name} for a truth value or for nothing"));
        Assert.That(Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories), Is.Empty);
    }

    [Test]
    public void Where_there_are_several_organisations_one_must_be_named()
    {
        Directory.CreateDirectory(Path.Combine(root, "orgs", "other", "domains"));
        Assert.That(
            () => NewFlow.Create(root, "a/b/c/d"),
            Throws.TypeOf<FaultException>().With.Message.Contains("allowed: acme, other"));
        Assert.That(NewFlow.Create(root, "a/b/c/d", "other")[0], Does.StartWith("orgs/other/"));
    }
}
