using Platform.Tests.Mesh.Contracts;

namespace Platform.Tests.Mesh.Flows;

public sealed class DataMeshTests
{
    static readonly GitFacts Git = new("ann@acme.no", "main", "0e7768a7c0ffee11");
    static readonly MeshNames Names = new(NameTemplates.Default, "alpha", isolated: false, Git);

    string root = "";

    [SetUp]
    public void Folder() => root = Directory.CreateTempSubdirectory("mesh").FullName;

    [TearDown]
    public void Remove() => Directory.Delete(root, recursive: true);

    [Test]
    public void A_flow_knows_its_files_and_the_tables_that_it_makes_and_reads()
    {
        var flow = DataMesh.Load(Path.Combine(Repository.Root, "tests/corpus/flows/base")).Flows.Single();

        Assert.That(flow.Path.ShortPath, Is.EqualTo("energy/plants/prep/load"));
        Assert.That(flow.File, Is.EqualTo("orgs/acme/domains/energy/projects/plants/flows/prep/load/deployment.yml"));
        Assert.That(
            flow.Files,
            Is.EqualTo(new[] { "alerts/peak.sql", "silver/load.sql", "silver/load_checked.sql", "src/forecast.py" }));
        Assert.That(
            flow.Tables.Select(table => $"{table}"),
            Is.EqualTo(new[]
            {
                "bronze.ingest_errors", "bronze.ingest_files", "bronze.load", "gold.forecast", "silver.load",
            }));
        Assert.That(
            flow.Reads.Select(table => $"{table}"),
            Is.EqualTo(new[] { "bronze.load", "gold.forecast", "silver.load" }));
        Assert.That(flow.Read("alerts/peak.sql"), Does.StartWith("-- Highest load of the forecast"));
        Assert.That(flow.Definition.Tasks[1].RunIf, Is.EqualTo("ALL_SUCCESS"));
        Assert.That(flow.Definition.Ingestion[0].Format, Is.EqualTo(FileFormat.Csv));
    }

    [Test]
    public void Tables_are_parameters_with_the_names_of_the_environment_and_those_of_another_project_carry_its_name()
    {
        Sql("weather", "daily", "gold", "mean", "create or replace table identifier(:gold_mean) as select 1 as one");
        Sql(
            "plants",
            "balance",
            "gold",
            "balance",
            "create or replace table identifier(:gold_balance) as select * from identifier(:weather__gold_mean)");
        var mesh = DataMesh.Load(root);

        Assert.That(
            mesh.TableParameters(mesh.Find("energy/plants")[0], Names),
            Is.EqualTo(new Dictionary<string, string>
            {
                ["gold_balance"] = "alpha_energy.plants_gold.balance",
                ["weather__gold_mean"] = "alpha_energy.weather_gold.mean",
            }));
    }

    [Test]
    public void A_project_or_a_single_flow_is_found_by_its_path()
    {
        Sql("plants", "one", "gold", "one", "create or replace table identifier(:gold_one) as select 1 as one");
        Sql("plants", "two", "gold", "two", "create or replace table identifier(:gold_two) as select 1 as one");
        var mesh = DataMesh.Load(root);

        Assert.That(mesh.Find("energy/plants").Select(flow => flow.Path.Flow), Is.EqualTo(new[] { "one", "two" }));
        Assert.That(mesh.Find("energy/plants/prep/two").Select(flow => flow.Path.Flow), Is.EqualTo(new[] { "two" }));
        Assert.That(new[] { "energy/none", "energy/plan", "energy/plants/prep/tw" }.SelectMany(mesh.Find), Is.Empty);
    }

    [Test]
    public void What_lies_below_explore_is_never_deployed()
    {
        Write(
            "orgs/acme/domains/energy/projects/plants/explore/prep/look/deployment.yml",
            "this is not even: a: deployment");

        Assert.That(DataMesh.Load(root).Flows, Is.Empty);
    }

    [Test]
    public void The_schemas_are_those_of_the_layers_the_extra_ones_and_those_that_pipelines_declare()
    {
        Pipeline("plants", "dlt");
        var schemas = DataMesh.Load(root).Schemas(Names, ["sandbox"]);

        Assert.That(schemas.Select(schema => $"{schema.Catalog}.{schema.Schema}"), Is.EqualTo(new[]
        {
            "alpha_energy.plants_bronze", "alpha_energy.plants_dlt", "alpha_energy.plants_gold",
            "alpha_energy.plants_sandbox", "alpha_energy.plants_silver",
        }));
        Assert.That(
            schemas[0],
            Is.EqualTo(new SchemaName("alpha_energy", "plants_bronze", "acme", "energy", "plants", "bronze")));
    }

    [Test]
    public void Two_flows_never_share_a_name_by_default()
    {
        Pipeline("plants", "one");
        Pipeline("plants", "two");

        Assert.That(DataMesh.Load(root).Collisions(Names, "f"), Is.Empty);
    }

    // The flaw of the system that the templates come from: its pipelines do not carry the flow.
    [TestCase("course", "energy_plants_alpha_dlt", "pipeline")]
    [TestCase("builtin", "energy_plants_alpha", "job")]
    [TestCase("fullmesh", "acme_energy_plants_alpha_dlt", "pipeline")]
    public void A_template_whose_names_collide_is_a_fault(string template, string shared, string kind)
    {
        Pipeline("plants", "one");
        Pipeline("plants", "two");
        var faults = DataMesh.Load(root)
            .Collisions(new(NameTemplates.Named[template], "alpha", isolated: false, Git), "Pulumi.alpha.yaml");

        Assert.That(faults.Select(fault => fault.Message), Has.Exactly(1).EqualTo(
            $"Pulumi.alpha.yaml: platform:flows.template: got \"{shared}\"; allowed: templates that give each {kind} "
            + "a name of its own; this one is shared by "
            + "orgs/acme/domains/energy/projects/plants/flows/prep/one and "
            + "orgs/acme/domains/energy/projects/plants/flows/prep/two"));
    }

    [Test]
    public void Projects_that_would_share_a_schema_are_a_fault()
    {
        Pipeline("plants", "one");
        Pipeline("plants", "one", "globex");

        Assert.That(DataMesh.Load(root).Collisions(Names, "f").Select(fault => fault.Got), Is.EqualTo(new[]
        {
            "alpha_energy", "energy/plants",
            "alpha_energy.plants_bronze", "alpha_energy.plants_silver", "alpha_energy.plants_gold",
            "alpha_energy.plants_one",
        }));
    }

    [Test]
    public void A_second_organisation_with_a_domain_of_the_same_name_is_refused_with_the_pattern_to_set()
    {
        Pipeline("plants", "one");
        Pipeline("windmills", "one", "globex");
        var mesh = DataMesh.Load(root);

        Assert.That(mesh.Collisions(Names, "Pulumi.alpha.yaml").Select(fault => fault.Message), Is.EqualTo(new[]
        {
            "Pulumi.alpha.yaml: platform:flows.names.catalog: got \"alpha_energy\"; allowed: a pattern that gives "
                + "each organisation a catalog of its own, such as {env}_{org}_{domain}; this one is shared by "
                + "orgs/acme and orgs/globex",
        }));
        var own = NameTemplates.Default with { Catalog = new("{env}_{org}_{domain}", "{env}_{org}_{domain}") };
        Assert.That(mesh.Collisions(new(own, "alpha", isolated: false, Git), "f"), Is.Empty);
    }

    [Test]
    public void The_flows_of_this_repository_are_good_and_share_no_name()
    {
        var mesh = DataMesh.Load(Repository.Root);

        Assert.That(mesh.Flows, Is.Not.Empty);
        Assert.That(mesh.Collisions(Names, "f"), Is.Empty);
        Assert.That(
            mesh.Flows.SelectMany(flow => mesh.TableParameters(flow, Names).Values),
            Has.All.Match("^[a-z0-9_]+\\.[a-z0-9_]+\\.[a-z0-9_]+$"));
    }

    void Sql(string project, string flow, string layer, string table, string sql)
    {
        var folder = $"orgs/acme/domains/energy/projects/{project}/flows/prep/{flow}";
        Write(
            $"{folder}/deployment.yml",
            "description: One table\ntasks:\n  - task_key: only\n    serverless: true\n    sql: "
            + $"[{layer}/{table}.sql]\n");
        Write($"{folder}/{layer}/{table}.sql", $"-- A table; one row per thing\n{sql}\n");
        Write($"{folder}/{layer}/{table}.yml", TestContract.Of($"energy.{project}.{layer}.{table}", "one int"));
    }

    void Pipeline(string project, string flow, string org = "acme")
    {
        var folder = $"orgs/{org}/domains/energy/projects/{project}/flows/prep/{flow}";
        Write(
            $"{folder}/deployment.yml",
            $"description: A pipeline\nkind: pipeline\nschema: {flow}\nserverless: true\npipeline_tasks:\n  - "
            + $"pipeline_key: only\n    source: {flow}.sql\n");
        Write(
            $"{folder}/{flow}.sql",
            $"-- Ones; one row per one\ncreate or refresh materialized view {flow} as select 1 as one\n");
    }

    void Write(string file, string text)
    {
        var path = Path.Combine(root, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
