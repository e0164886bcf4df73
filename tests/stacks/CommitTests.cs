using Platform.Cli.Diff;
using Platform.Cli.Planning;
using Platform.Tests.Infra.History;

namespace Platform.Tests.Stacks;

/// <summary>A commit changes in a plan what it changes in a flow, and nothing else.</summary>
public sealed class CommitTests
{
    const string Project = "orgs/acme/domains/energy/projects/powerplants";

    [Test]
    public async Task Two_commits_differ_in_the_flows_that_changed_between_them()
    {
        using var git = new GitRepository();
        ShippedFiles.CopyTo(git.Root);
        var first = git.Commit();
        var before = await PlatformPlan.OfAsync(git.Root, "dev");
        // A pipeline has a job where something starts it.
        var flows = DataMesh.Load(git.Root).Flows
            .Select(flow => flow.Definition)
            .Count(flow => flow.Kind == FlowKind.Job || flow.Schedule is not null || flow.Trigger is not null);
        Assert.That(flows, Is.AtLeast(9));
        Assert.That(
            Jobs(before),
            Has.Length.EqualTo(flows).And.All.Matches<ResourceFact>(job => CommitOf(job) == first));

        git.Commit("README.md", $"{Project}/explore/look.sql");
        var same = await PlatformPlan.OfAsync(git.Root, "dev");
        Assert.That(PlanJson.Write(same), Is.EqualTo(PlanJson.Write(before)));

        var last = git.Commit($"{Project}/flows/prep/grid/gold/load_forecast.sql");
        var after = await PlatformPlan.OfAsync(git.Root, "dev");
        Assert.That(
            PlanDiff.Between(before, after).Changes.Select(change => $"{change.Kind} {change.Resource.Name}"),
            Is.EquivalentTo(new[]
            {
                "Changed acme-energy-powerplants-prep-grid-job",
                "Changed acme-energy-powerplants-prep-grid-gold-load_forecast.sql",
            }));
        Assert.That(Jobs(after).Count(job => CommitOf(job) == last), Is.EqualTo(1));
    }

    static ResourceFact[] Jobs(Plan plan) => plan.Of("databricks:index/job:Job");

    static string? CommitOf(ResourceFact job) => (string?)job.Inputs["tags"]!["git_commit"];
}
