using static Platform.Tests.Infra.Components.TestStack;

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
    public async Task The_folder_is_deleted_with_the_folders_that_uploads_make_in_it()
    {
        var run = await PreviewAsync();

        Assert.That(run.Databricks("Directory", "runtime-root")["deleteRecursive"], Is.True);
    }

    [Test]
    public async Task One_destination_holds_the_addresses_of_all_alerts()
    {
        var run = await PreviewAsync(environment => environment with
        {
            NotificationEmails = ["ops@example.com", "data@example.com"],
        });

        var mailbox = run.Databricks("NotificationDestination", "runtime-mailbox");
        Assert.That(mailbox["displayName"], Is.EqualTo("platform/dev"));
        Assert.That(
            At(mailbox, "config.email.addresses"), Is.EqualTo(new object[] { "ops@example.com", "data@example.com" }));
        Assert.That(At(mailbox, "providerConfig.workspaceId"), Is.EqualTo(TestWorkspace.Id));
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
