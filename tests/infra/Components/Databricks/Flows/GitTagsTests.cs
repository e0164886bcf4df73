using System.Collections.Immutable;
using static Platform.Tests.Infra.Components.TestStack;

namespace Platform.Tests.Infra.Components.Databricks.Flows;

public sealed class GitTagsTests : MeshTest
{
    [Test]
    public async Task Tags_and_parameters_say_where_a_job_comes_from_and_are_sorted()
    {
        var job = await JobAsync();

        var tags = (ImmutableDictionary<string, object>)job["tags"];
        Assert.That(
            (tags["deployment"], tags["git_url"], tags["git_branch"], tags["git_commit"]),
            Is.EqualTo(("dev", "https://git.example.com/platform", "main", "0e7768a7c0ffee11")));
        Assert.That(tags.Keys, Is.SupersetOf(Platform.Naming.Tags.Mandatory));
        Assert.That(
            Items(job["parameters"]).Select(parameter => $"{parameter["name"]}={parameter["default"]}"),
            Is.EqualTo(new[]
            {
                "git_branch=main",
                "git_commit=0e7768a7c0ffee11",
                "git_url=https://git.example.com/platform",
                "pipeline_env=dev",
                "share=0.25",
            }));
        Assert.That(
            Items(job["parameters"]).Select(parameter => parameter["name"]).Except(["share"]),
            Is.EquivalentTo(FlowParameters.OfJob));
    }
}
