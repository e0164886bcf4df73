using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Platform.Tests.Stacks;

/// <summary>What keeps environments apart: names, clocks, mails, and where a job comes from.</summary>
[TestFixtureSource(typeof(Plans), nameof(Plans.Environments))]
public partial class IsolationTests(string environment)
{
    readonly ResourceFact[] jobs = Plans.Of(environment).Of("databricks:index/job:Job");
    readonly ResourceFact[] pipelines = Plans.Of(environment).Of("databricks:index/pipeline:Pipeline");

    // The hub with its group and zones, which settings adopt: they are there once for all environments.
    static readonly string[] Shared =
        ["rg-acme-data-network-prod-francecentral", "vnet-acme-data-hub-prod-francecentral"];

    [Test]
    public void No_other_environment_names_anything_of_production()
    {
        var named = Plans.Of(environment).Resources
            .SelectMany(resource => Texts(resource.Inputs))
            .Where(text => Production().IsMatch(
                Shared.Aggregate(text, (rest, name) => rest.Replace(name, "", StringComparison.Ordinal))))
            .ToList();

        Assert.That(named, environment == "prod" ? Has.Count.AtLeast(100) : Is.Empty);
    }

    [Test]
    public void Jobs_and_pipelines_are_called_by_their_environment_and_each_by_its_flow()
    {
        string[] names = [.. jobs.Concat(pipelines).Select(made => $"{made.Type} {made.Inputs["name"]}")];

        Assert.That(pipelines, Has.Length.AtLeast(2));
        Assert.That(names, Is.Unique.And.All.EndsWith($"-{environment}"));
        // What tries out a project says so: its flow is of that type.
        Assert.That(
            names.Where(name => !name.EndsWith("-test-integration-dev", StringComparison.Ordinal)),
            Has.None.Contains("test"));
        // With a commit in its name a job would be made anew by each commit.
        Assert.That(names, Has.None.Match("[-_][0-9a-f]{7,}"));
    }

    [Test]
    public void Clocks_stand_still_and_nobody_gets_a_mail_outside_production()
    {
        string[] clocks = ["schedule", "trigger", "continuous"];
        var states = jobs
            .SelectMany(job => clocks.Select(clock => job.Inputs[clock]).OfType<JsonObject>())
            .Select(clock => $"{clock["pauseStatus"]}");
        var mails = jobs.Where(job => job.Inputs.ContainsKey("emailNotifications"));

        Assert.That(states, Is.Not.Empty.And.All.EqualTo(environment == "prod" ? "UNPAUSED" : "PAUSED"));
        Assert.That(mails.Count(), Is.EqualTo(environment == "prod" ? jobs.Length : 0));
    }

    [Test]
    public void Every_job_says_which_repository_it_comes_from() => Assert.That(
        jobs.Concat(pipelines).Select(made => $"{made.Inputs["tags"]?["git_url"]}"),
        Is.All.EqualTo("https://github.com/acme/platform"));

    [Test]
    public void A_pipeline_is_never_started_by_a_full_refresh()
    {
        var starts = jobs.SelectMany(job => job.Inputs["tasks"]!.AsArray())
            .Select(task => task!["pipelineTask"]).OfType<JsonObject>();

        Assert.That(starts.Select(start => $"{start["fullRefresh"]}"), Has.Exactly(2).Items.And.All.EqualTo("false"));
    }

    static IEnumerable<string> Texts(JsonNode? node) => node switch
    {
        JsonObject item => item.SelectMany(member => Texts(member.Value).Append(member.Key)),
        JsonArray list => list.SelectMany(Texts),
        JsonValue value when value.TryGetValue<string>(out var text) => [text],
        _ => [],
    };

    [GeneratedRegex("(?<![a-z])prod(?![a-z])", RegexOptions.IgnoreCase)]
    private static partial Regex Production();
}
