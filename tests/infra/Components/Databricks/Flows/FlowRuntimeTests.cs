namespace Platform.Tests.Infra.Components.Databricks.Flows;

public sealed class FlowRuntimeTests : MeshTest
{
    [Test]
    public async Task A_python_file_that_says_so_is_a_notebook_and_any_other_a_file()
    {
        var run = await PreviewAsync();

        var notebook = run.Databricks("Notebook").Values.Single();
        Assert.That(
            (notebook["path"], notebook["language"]),
            Is.EqualTo(("/platform/dev/runtime/databricks/run_task", "PYTHON")));
        Assert.That(
            run.Databricks("WorkspaceFile").Values.Select(made => made["path"]),
            Does.Contain("/platform/dev/runtime/databricks/frames.py"));
    }

    [Test]
    public async Task The_folder_is_readable_by_path_for_who_works_here_and_writable_for_none_of_them()
    {
        var run = await PreviewAsync();

        Assert.That(run.Databricks("Permissions", "runtime-root")["directoryPath"], Is.EqualTo("/platform/dev"));
        Assert.That(run.Access("runtime-root"), Is.EqualTo(new[]
        {
            "engineers CAN_READ", "sre CAN_READ", "analysts CAN_READ", "runner-id CAN_READ",
        }));
    }
}
