using Platform.Policy.Preconditions;

namespace Platform.Tests.Policy.Preconditions;

public class JobsNeedFilesTests
{
    static readonly ResourceFact Notebook = File(DatabricksTypes.Notebook, "/a/run");
    static readonly ResourceFact First = File(DatabricksTypes.File, "/a/flow/one.sql");
    static readonly ResourceFact Second = File(DatabricksTypes.File, "/a/flow/two.sql");

    static ResourceFact File(string type, string path) =>
        Some.Resource(type, $$"""{"path":"{{path}}"}""", path.Split('/')[^1]);

    static string[] Judge(string inputs, params IEnumerable<ResourceFact> after) => Some.Judge(
        new JobsNeedFiles(),
        Some.Resource(DatabricksTypes.Job, inputs) with { DependsOn = [.. after.Select(one => one.Key)] },
        Notebook, First, Second);

    [Test]
    public void A_job_waits_for_its_notebook_with_or_without_the_root()
    {
        const string Task = """{"tasks":[{"notebookTask":{"notebookPath":"/a/run"}}]}""";
        Assert.That(Judge(Task, Notebook), Is.Empty);
        Assert.That(Judge(Task.Replace("/a/", "/Workspace/a/"), Notebook), Is.Empty);
        Assert.That(Judge(Task, First), Is.EqualTo(new[]
        {
            $"it: needs `/a/run`, and does not wait for `{Notebook.Key}`; "
                + "pass what is uploaded to the options of the job",
        }));
    }

    [Test]
    public void Of_a_folder_every_file_is_needed() => Assert.That(
        Judge("""{"parameters":[{"default":"/Workspace/a/flow"}]}""", First),
        Has.Length.EqualTo(1).And.All.Contains(Second.Key));

    [Test]
    public void A_path_at_which_nothing_is_made_is_named_in_an_option_of_pip_too() => Assert.That(
        Judge("""{"environments":[{"spec":{"dependencies":["-r /Workspace/b.txt"]}}]}"""),
        Is.EqualTo(new[]
        {
            "it: needs `/b.txt`, and the plan has none; pass what is uploaded to the options of the job",
        }));
}
