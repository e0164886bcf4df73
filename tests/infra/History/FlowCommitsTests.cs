using Platform.History;

namespace Platform.Tests.Infra.History;

public sealed class FlowCommitsTests
{
    const string Project = "orgs/acme/domains/energy/projects/plants";
    static readonly FlowPath Load = FlowPath.Parse($"{Project}/flows/prep/load");
    static readonly FlowPath Daily = FlowPath.Parse($"{Project}/flows/prep/daily");

    [Test]
    public void Each_flow_has_the_commit_that_last_changed_it()
    {
        using var git = new GitRepository();
        git.Commit($"{Project}/flows/prep/load/deployment.yml", $"{Project}/flows/prep/daily/deployment.yml");
        var load = git.Commit($"{Project}/flows/prep/load/gold/mean.sql");
        var daily = git.Commit($"{Project}/flows/prep/daily/gold/mean.sql");
        git.Commit("README.md", "infra/Thing.cs", $"{Project}/explore/first/look.sql");
        git.Commit("orgs/acme/domains/energy/projects/other/src/model.py", $"{Project}/flows/prep/load_more/a.sql");

        Assert.That(Find(git.Root), Is.EquivalentTo(Commits(load, daily)));
    }

    [TestCase("src/model.py")]
    [TestCase("requirements.txt")]
    [TestCase("report/\u00e5rsdel.sql")]
    public void What_the_flows_of_a_project_share_counts_for_all_of_them(string file)
    {
        using var git = new GitRepository();
        git.Commit($"{Project}/flows/prep/load/a.sql", $"{Project}/flows/prep/daily/a.sql");
        var shared = git.Commit($"{Project}/{file}");
        var load = git.Commit($"{Project}/flows/prep/load/b.sql");

        Assert.That(Find(git.Root), Is.EquivalentTo(Commits(load, shared)));
    }

    [Test]
    public void A_merge_that_changes_nothing_itself_is_not_the_commit()
    {
        using var git = new GitRepository();
        git.Commit($"{Project}/flows/prep/load/a.sql", $"{Project}/flows/prep/daily/a.sql");
        git.Run("checkout", "-q", "-b", "side");
        var daily = git.Commit($"{Project}/flows/prep/daily/b.sql");
        git.Run("checkout", "-q", "main");
        var load = git.Commit($"{Project}/flows/prep/load/b.sql");
        git.Run("merge", "-q", "--no-ff", "-m", "merge", "side");

        Assert.That(Find(git.Root), Is.EquivalentTo(Commits(load, daily)));
    }

    [Test]
    public void Where_a_shallow_clone_ends_the_commit_is_not_known()
    {
        using var git = new GitRepository();
        git.Commit($"{Project}/flows/prep/load/a.sql", $"{Project}/flows/prep/daily/a.sql");
        var load = git.Commit($"{Project}/flows/prep/load/b.sql");
        git.Run("clone", "-q", "--depth", "2", $"file://{git.Root}", $"{git.Root}/shallow");
        Assert.That(Find($"{git.Root}/shallow"), Is.EquivalentTo(new Dictionary<FlowPath, string> { [Load] = load }));
    }

    [Test]
    public void A_folder_that_is_no_repository_knows_no_commit()
    {
        var folder = Directory.CreateTempSubdirectory("plain");
        Assert.That(Find(folder.FullName), Is.Empty);
        folder.Delete();
    }

    [Test]
    public void A_configured_commit_is_that_of_every_flow()
    {
        var flows = DataMesh.Load(Path.Combine(Repository.Root, "tests/corpus/flows/base")).Flows;
        var commits = FlowCommits.Of(flows, "0e7768a7c0ffee11", "/no/such/folder");
        Assert.That(commits.Keys, Is.EquivalentTo(flows.Select(flow => flow.Path)));
        Assert.That(commits.Values, Is.All.EqualTo("0e7768a7c0ffee11"));
    }

    [Test]
    public void The_log_is_read_no_further_than_needed()
    {
        IEnumerable<string> Log()
        {
            yield return ">abc ";
            yield return $"{Project}/flows/prep/load/a.sql";
            yield return ">def ";
            throw new InvalidOperationException("asked for more");
        }

        Assert.That(FlowCommits.Find([Load], Log()), Is.EqualTo(new Dictionary<FlowPath, string> { [Load] = "abc" }));
    }

    static IReadOnlyDictionary<FlowPath, string> Find(string root) =>
        FlowCommits.Find([Load, Daily], FlowCommits.Log(root));

    static Dictionary<FlowPath, string> Commits(string load, string daily) => new() { [Load] = load, [Daily] = daily };
}
