using System.Text;
using System.Text.Json;
using static Platform.Tests.Infra.Components.TestStack;

namespace Platform.Tests.Infra.Components.Databricks.Flows;

public sealed class FlowDeploymentTests : MeshTest
{
    const string Flow = $"{TestMesh.Project}/flows/prep/load";

    [Test]
    public async Task A_personal_stack_has_its_own_names_folder_and_deployment()
    {
        var run = await TestStack.PreviewAsync(TestEnvironment.Deploy(
            Mesh, environment => environment with { Isolated = true }, TestMesh.Names(isolated: true)));

        var job = run.Databricks("Job", JobName);
        Assert.That(job["name"], Is.EqualTo("ann-main-acme-energy-plants-prep-load-dev"));
        Assert.That(At(job, "tags.deployment"), Is.EqualTo("dev_ann_main"));
        Assert.That(
            At(Items(job["tasks"]).First(), "notebookTask.notebookPath"),
            Is.EqualTo("/platform/dev/ann_main/runtime/databricks/run_task"));
        Assert.That(
            run.Databricks("Schema").Values.Select(made => made["name"]),
            Does.Contain("ann_main_plants_bronze"));
    }

    [Test]
    public async Task Every_file_of_the_flow_is_in_the_workspace_by_its_content_and_a_changed_file_is_a_change()
    {
        const string path = $"/platform/dev/{Flow}";
        Mesh.InProject("flows/prep/load/tests/test_forecast.py", "assert True\n");
        var before = await FilesAsync();
        Mesh.InProject("flows/prep/load/src/forecast.py", "def run(inputs, parameters):\n    return None\n");
        var after = await FilesAsync();

        Assert.That(
            before.Keys
                .Where(file => file.StartsWith(path, StringComparison.Ordinal))
                .Select(file => file[(path.Length + 1)..]),
            Is.EquivalentTo(new[]
            {
                "flow.json", "alerts/peak.sql", "silver/load.sql", "silver/load_checked.sql", "src/forecast.py",
            }));
        Assert.That(
            Encoding.UTF8.GetString(Convert.FromBase64String(before[$"{path}/silver/load.sql"])),
            Is.EqualTo(File.ReadAllText(Path.Combine(Mesh.Root, Flow, "silver/load.sql"))));
        Assert.That(
            after.Where(file => file.Value != before[file.Key]).Select(file => file.Key),
            Is.EqualTo(new[] { $"{path}/src/forecast.py" }));
    }

    [Test]
    public async Task The_same_folder_gives_the_same_resources()
    {
        var first = await UpdateAsync();
        var second = await UpdateAsync();

        Assert.That(Text(second), Is.EqualTo(Text(first)));

        static string Text(TestStack run) => string.Join('\n', run.Registrations
            .OrderBy(made => (made.Type, made.Name))
            .Select(made => $"{made.Type} {made.Name} "
                + JsonSerializer.Serialize(made.Inputs.OrderBy(input => input.Key, StringComparer.Ordinal))));
    }

    async Task<Dictionary<string, string>> FilesAsync() => (await PreviewAsync()).Databricks("WorkspaceFile").Values
        .ToDictionary(made => (string)made["path"], made => (string)made["contentBase64"]);
}
