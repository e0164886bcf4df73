using System.Text;

namespace Platform.Tests.Infra.Components.Databricks.Flows;

public sealed class ProjectNotebooksTests : MeshTest
{
    const string Name = "plants-notebooks";
    const string Folder = $"/platform/dev/{TestMesh.Project}/notebooks";
    const string Page = "# Databricks notebook source\nprint(1)\n";

    [Test]
    public async Task A_file_of_the_folder_is_a_notebook_with_the_content_of_the_file()
    {
        Mesh.InProject("notebooks/load.py", Page);

        var notebook = (await PreviewAsync()).Databricks("Notebook", $"{Name}-load.py");

        Assert.That(
            (notebook["path"], notebook["language"], Text(notebook["contentBase64"])),
            Is.EqualTo(($"{Folder}/load", "PYTHON", Page)));
    }

    [Test]
    public async Task Those_who_start_runs_may_run_notebooks_and_nobody_may_change_them()
    {
        Mesh.InProject("notebooks/load.py", Page);

        var run = await PreviewAsync();

        Assert.That(run.Databricks("Permissions", $"{Name}-folder")["directoryPath"], Is.EqualTo(Folder));
        Assert.That(run.Access($"{Name}-folder"), Is.EqualTo(new[] { "engineers CAN_RUN", "sre CAN_RUN" }));
        Assert.That(run.Databricks("Directory", $"{Name}-folder")["path"], Is.EqualTo(Folder));
    }

    [TestCase(false, "plants_")]
    [TestCase(true, "ann_main_plants_")]
    public async Task The_names_of_the_environment_lie_beside_the_notebooks(bool isolated, string schema)
    {
        Mesh.InProject("notebooks/load.py", Page);

        var run = await TestStack.PreviewAsync(
            TestEnvironment.Deploy(Mesh, names: TestMesh.Names("qa", isolated)));

        var file = run.Databricks("WorkspaceFile", $"{Name}-names.json");
        Assert.That(file["path"], Is.EqualTo($"{Folder}/names.json"));
        Assert.That(Text(file["contentBase64"]), Is.EqualTo(
            $"{{\"bronze\":\"{schema}bronze\",\"catalog\":\"qa_energy\",\"gold\":\"{schema}gold\","
            + $"\"silver\":\"{schema}silver\"}}\n"));
    }

    [Test]
    public async Task A_project_without_notebooks_has_no_folder_for_them() => Assert.That(
        (await PreviewAsync()).Databricks("Directory").Keys, Has.None.Contains("notebooks"));

    static string Text(object content) => Encoding.UTF8.GetString(Convert.FromBase64String((string)content));
}
