using System.Text.Json;
using System.Text.RegularExpressions;
using Platform.Mesh.Notebooks;

namespace Platform.Tests.Stacks;

/// <summary>The notebooks that are shipped, beside the plans and the flows.</summary>
public sealed partial class NotebookTests
{
    const string Project = "orgs/acme/domains/energy/projects/powerplants";

    static readonly DataMesh Mesh = DataMesh.Load(Repository.Root);
    static readonly string[] Files = [.. Repository.Files($"{Project}/notebooks/*.py").Order(StringComparer.Ordinal)];

    [TestCaseSource(typeof(Plans), nameof(Plans.Environments))]
    public void Every_notebook_is_in_the_plan_as_it_lies_here(string environment)
    {
        var planned = Plans.Of(environment).Of("databricks:index/notebook:Notebook")
            .ToDictionary(made => (string)made.Inputs["path"]!, made => (string)made.Inputs["contentBase64"]!);

        Assert.That(Files, Has.Length.EqualTo(8));
        foreach (var file in Files)
        {
            Assert.That(
                planned[$"/platform/{environment}/{file[..^3]}"],
                Is.EqualTo(Convert.ToBase64String(File.ReadAllBytes(Path.Combine(Repository.Root, file)))));
        }
    }

    [TestCaseSource(typeof(Plans), nameof(Plans.Environments))]
    public void Each_table_that_a_notebook_names_is_one_of_a_flow_in_a_schema_of_the_plan(string environment)
    {
        var plan = Plans.Of(environment);
        var file = plan.Of("databricks:index/workspaceFile:WorkspaceFile")
            .Single(made => ((string)made.Inputs["path"]!).EndsWith("/notebooks/names.json", StringComparison.Ordinal));
        var names = JsonSerializer.Deserialize<Dictionary<string, string>>(
            Convert.FromBase64String((string)file.Inputs["contentBase64"]!))!;
        var schemas = plan.Of("databricks:index/schema:Schema").Select(made => (string)made.Inputs["name"]!);
        var catalogs = plan.Of("databricks:index/catalog:Catalog").Select(made => (string)made.Inputs["name"]!);
        var makes = Mesh.Find("energy/powerplants").SelectMany(flow => flow.Tables).Select(table => $"{table}");

        Assert.That(names["catalog"], Is.AnyOf(catalogs.Cast<object>().ToArray()));
        Assert.That(new[] { names["bronze"], names["silver"], names["gold"] }, Is.SubsetOf(schemas));
        Assert.That(Tables(), Has.Count.EqualTo(31).And.SubsetOf(makes));
    }

    [Test]
    public void What_open_Spark_cannot_run_is_four_cells_of_one_notebook()
    {
        var marked = Files.SelectMany(file => NotebookSource.Read(file, Read(file), new List<Fault>())
            .Where(cell => cell.IsDatabricksOnly)
            .Select(cell => Path.GetFileName(file)));

        Assert.That(marked, Is.EqualTo(Enumerable.Repeat("practice_4_security.py", 4)));
    }

    [Test]
    public void Every_notebook_says_its_environment_as_the_notebook_of_tasks_does()
    {
        var head = Read("runtime/databricks/run_task.py").Split('\n')[..5];

        Assert.That(Files.Select(file => Read(file).Split('\n')[..5]), Is.All.EqualTo(head));
    }

    static string Read(string file) => File.ReadAllText(Path.Combine(Repository.Root, file));

    // By another way than the check of the plan: what stands in quotes behind a layer.
    static HashSet<string> Tables() =>
    [
        .. Files.SelectMany(file => Named().Matches(Read(file)))
            .Select(match => $"{match.Groups[1].Value}.{match.Groups[2].Value}"),
    ];

    [GeneratedRegex(@"[:{](bronze|silver|gold)(?: \|\| '|\})\.(\w+)")]
    private static partial Regex Named();
}
