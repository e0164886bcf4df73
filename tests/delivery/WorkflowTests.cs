using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace Platform.Tests.Delivery;

/// <summary>What every workflow keeps to.</summary>
public sealed class WorkflowTests
{
    static readonly string[] Names = [.. Directory
        .EnumerateFiles(Path.Combine(Repository.Root, ".github", "workflows"), "*.yml")
        .Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal)];

    static string Text(string name) =>
        File.ReadAllText(Path.Combine(Repository.Root, ".github", "workflows", $"{name}.yml"));

    static YamlMappingNode Root(string name)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(Text(name)));
        return (YamlMappingNode)stream.Documents[0].RootNode;
    }

    static IEnumerable<YamlMappingNode> Jobs(string name) =>
        ((YamlMappingNode)Root(name)["jobs"]).Children.Values.Cast<YamlMappingNode>();

    static IEnumerable<YamlMappingNode> Steps(string name) => Jobs(name)
        .Where(job => job.Children.ContainsKey("steps"))
        .SelectMany(job => ((YamlSequenceNode)job["steps"]).Children.Cast<YamlMappingNode>());

    static string[] Of(IEnumerable<YamlMappingNode> nodes, string key) =>
        [.. nodes.Where(node => node.Children.ContainsKey(key)).Select(node => node[key].ToString())];

    [Test]
    public void There_are_these_workflows() => Assert.That(
        Names, Is.EqualTo(new[] { "check", "comment", "deploy", "destroy", "drift", "preview", "stack" }));

    [TestCaseSource(nameof(Names))]
    public void It_has_no_right_that_a_job_does_not_name(string name)
    {
        Assert.That(((YamlMappingNode)Root(name)["permissions"]).Children, Is.Empty);
        Assert.That(Jobs(name).Where(job => !job.Children.ContainsKey("permissions")), Is.Empty);
    }

    [TestCaseSource(nameof(Names))]
    public void Every_action_is_pinned_by_commit_with_its_release_beside_it(string name) => Assert.That(
        Regex.Matches(Text(name), "uses: ([^.].*)").Select(match => match.Groups[1].Value)
            .Where(uses => !Regex.IsMatch(uses, @"^[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$")),
        Is.Empty);

    static IEnumerable<YamlMappingNode> Checkouts(string name) => Steps(name)
        .Where(step => step.Children.TryGetValue("uses", out var uses)
            && uses.ToString().StartsWith("actions/checkout@", StringComparison.Ordinal));

    [TestCaseSource(nameof(Names))]
    public void No_step_stores_a_login_or_reads_a_stored_one(string name)
    {
        Assert.That(
            Checkouts(name).Select(step => step["with"]["persist-credentials"].ToString()), Is.All.EqualTo("false"));
        Assert.That(Text(name), Does.Not.Contain("secrets."));
    }

    // A job says the commit that last changed its flow: in a shallow clone it would say none, and differ.
    [TestCaseSource(nameof(Names))]
    public void What_plans_has_the_whole_history(string name) => Assert.That(
        Checkouts(name).Where(_ => name != "comment")
            .Where(step => !((YamlMappingNode)step["with"]).Children.TryGetValue("fetch-depth", out var depth)
                || depth.ToString() != "0"),
        Is.Empty);

    // A value in a command becomes part of it; one in a variable of the process does not.
    [TestCaseSource(nameof(Names))]
    public void No_command_holds_an_expression(string name) =>
        Assert.That(Of(Steps(name), "run"), Has.None.Contains("${{"));

    [TestCaseSource(nameof(Names))]
    public void Every_script_that_a_step_runs_is_there(string name) => Assert.That(
        Of(Steps(name), "run").Append(Text(name))
            .SelectMany(text => Regex.Matches(text, @"(\.ci/\w+|\.github/scripts/\w+\.js)"))
            .Select(match => match.Value).Distinct()
            .Where(file => !File.Exists(Path.Combine(Repository.Root, file))),
        Is.Empty);

    [TestCaseSource(nameof(Names))]
    public void Every_job_that_runs_ends(string name) => Assert.That(
        Jobs(name).Where(job => job.Children.ContainsKey("steps") && !job.Children.ContainsKey("timeout-minutes")),
        Is.Empty);

    [Test]
    public void Who_may_write_comments_runs_the_default_branch_alone()
    {
        var checkout = Steps("comment").First();
        Assert.That(checkout["with"]["ref"].ToString(), Is.EqualTo("${{ github.event.repository.default_branch }}"));
        Assert.That(Of(Steps("comment"), "uses").Count(uses => uses.Contains("checkout")), Is.EqualTo(1));
        Assert.That(Of(Steps("comment"), "run"), Is.Empty);
        Assert.That(Names.Where(name => Text(name).Contains("pull-requests: write")), Is.EqualTo(new[] { "comment" }));
    }

    [Test]
    public void What_a_fork_may_start_has_no_identity()
    {
        var plan = Jobs("preview").First();
        Assert.That(
            ((YamlMappingNode)plan["permissions"]).Children.Select(pair => $"{pair.Key}: {pair.Value}"),
            Is.EqualTo(new[] { "contents: read" }));
        Assert.That(plan.Children.ContainsKey("environment"), Is.False);
        Assert.That(
            Jobs("preview").Skip(1).Select(job => job["if"].ToString()),
            Has.All.Contains("github.event.pull_request.head.repo.full_name == github.repository"));
    }

    [Test]
    public void One_workflow_destroys_and_asks_first()
    {
        Assert.That(Names.Where(name => Text(name).Contains("pulumi destroy")), Is.EqualTo(new[] { "destroy" }));
        var steps = Of(Steps("destroy"), "run");
        Assert.That(steps, Has.Length.EqualTo(2));
        Assert.That(steps[0], Is.EqualTo(".ci/destroyable \"$STACK\""));
    }

    [Test]
    public void Nothing_is_applied_that_was_not_compared_right_before()
    {
        Assert.That(Names.Where(name => Text(name).Contains("pulumi up")), Is.EqualTo(new[] { "stack" }));
        Assert.That(Of(Steps("stack"), "run")[^2..], Is.EqualTo(new[]
        {
            ".ci/reviewed same \"$STACK\" out/reviewed",
            "pulumi up --stack \"$STACK\" --yes --skip-preview --non-interactive",
        }));
    }
}
