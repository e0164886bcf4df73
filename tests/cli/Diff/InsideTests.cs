using System.Text.Json.Nodes;
using Platform.Cli.Diff;
using Platform.Cli.Planning;
using Platform.Tests.Docs;
using Platform.Tests.Stacks;
using static Platform.Tests.Cli.Diff.Compared;

namespace Platform.Tests.Cli.Diff;

/// <summary>A workspace is not replaced with its inside in it: who compares plans is told what to do first.</summary>
public class InsideTests
{
    const string Group = "azure-native:resources:ResourceGroup";

    static readonly ResourceFact Job = Fact(DatabricksTypes.Job, "job", """{"providerConfig":{}}""");

    static ResourceFact Workspace(string inputs) => Fact(AzureTypes.DatabricksWorkspace, "it", inputs);

    static string?[] First(Plan from, Plan to) =>
        [.. PlanDiff.Between(from, to).Changes
            .Where(change => change.Resource.Type == AzureTypes.DatabricksWorkspace).Select(change => change.First)];

    static Plan Moved(Plan plan) => plan with
    {
        Resources = [.. plan.Resources.Select(resource => resource.Type == AzureTypes.DatabricksWorkspace
            ? resource with { Inputs = With(resource.Inputs, "location", "elsewhere") }
            : resource)],
    };

    static JsonObject With(JsonObject inputs, string name, string value)
    {
        var copy = inputs.DeepClone().AsObject();
        copy[name] = value;
        return copy;
    }

    [Test]
    public void A_workspace_that_changes_in_place_or_holds_nothing_needs_nothing_first()
    {
        Assert.That(
            First(Plan(Workspace("""{"tags":{"x":"1"}}"""), Job), Plan(Workspace("""{"tags":{"x":"2"}}"""), Job)),
            Is.EqualTo(new string?[] { null }));
        Assert.That(
            First(Plan(Workspace("""{"location":"a"}""")), Plan(Workspace("""{"location":"b"}"""))),
            Is.EqualTo(new string?[] { null }));
    }

    [Test]
    public void One_that_may_be_replaced_with_its_group_is_emptied_first()
    {
        var workspace = Workspace("""{"resourceGroupName":"[unknown]"}""") with
        {
            PropertyDependencies = new Dictionary<string, IReadOnlyList<string>>
            {
                ["resourceGroupName"] = [$"{Group}::group"],
            },
        };
        Assert.That(
            First(
                Plan(Fact(Group, "group", """{"location":"a"}"""), workspace, Job),
                Plan(Fact(Group, "group", """{"location":"b"}"""), workspace, Job)),
            Is.EqualTo(new[] { "destroy the 1 resources inside it, see docs/destroy-and-roll-back.md" }));
    }

    [TestCase("dev")]
    [TestCase("staging")]
    [TestCase("prod")]
    public void It_is_said_of_the_first_plans_and_of_todays(string environment)
    {
        foreach (var plan in new[] { FirstPlans.Of(environment), Plans.Of(environment) })
        {
            var inside = plan.Resources.Count(DatabricksTypes.IsInside);
            Assert.That(inside, Is.AtLeast(150));
            Assert.That(First(plan, Moved(plan)), Is.EqualTo(new[]
            {
                $"destroy the {inside} resources inside it, see docs/destroy-and-roll-back.md",
            }));
        }
    }

    [Test]
    public void The_comment_of_a_pull_request_and_the_page_say_how()
    {
        var (from, to) = (Plan(Workspace("""{"location":"a"}"""), Job), Plan(Workspace("""{"location":"b"}"""), Job));
        Assert.That(
            DiffMarkdown.Write([PlanDiff.Between(from, to)]),
            Does.Contain("**first: destroy the 1 resources inside it, see docs/destroy-and-roll-back.md**"));
        // What everything inside waits for, so that it takes the inside with it.
        Assert.That(Page.Of("docs/destroy-and-roll-back.md").Commands, Has.Some.EqualTo(
            "pulumi destroy --stack <stack> --run-program --target-dependents "
            + "--target '<urn of databricks-workspace-access-metastore>'"));
        var plan = Plans.Facts("prod");
        var metastore = plan.OfType(DatabricksTypes.MetastoreAssignment).Single();
        Assert.That(metastore.Name, Is.EqualTo("databricks-workspace-access-metastore"));
        Assert.That(
            plan.Resources.Where(DatabricksTypes.IsInside).Where(one => !plan.Order.IsAfter(one, metastore)),
            Is.Empty);
    }
}
