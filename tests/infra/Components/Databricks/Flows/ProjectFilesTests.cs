namespace Platform.Tests.Infra.Components.Databricks.Flows;

public sealed class ProjectFilesTests : MeshTest
{
    [Test]
    public async Task Training_runs_are_logged_to_the_projects_experiment_with_artefacts_in_unity_catalog()
    {
        var run = await UpdateAsync();

        var experiment = run.Databricks("MlflowExperiment", "plants-files-experiment");
        Assert.That(experiment["name"], Is.EqualTo($"/platform/dev/{TestMesh.Project}/experiment"));
        Assert.That(experiment["artifactLocation"], Is.EqualTo("dbfs:/Volumes/dev_energy/plants_bronze/models"));
        Assert.That(run.Access("plants-files-experiment"), Is.EqualTo(new[]
        {
            "runner-id CAN_EDIT", "engineers CAN_READ", "sre CAN_READ", "analysts CAN_READ",
        }));
        Assert.That(
            run.Databricks("WorkspaceFile", "plants-files-project.txt")["path"],
            Is.EqualTo($"/platform/dev/{TestMesh.Project}/project.txt"));
    }

    [Test]
    public async Task An_upload_makes_the_projects_folder_where_there_is_one()
    {
        Mesh.InProject("requirements.txt", "pandas==2.2.3\n");

        var run = await PreviewAsync();

        Assert.That(run.Databricks("WorkspaceFile").Keys, Has.None.EqualTo("plants-files-project.txt"));
    }
}
