using System.Text.Json.Nodes;
using Platform.Tests.Stacks;

namespace Platform.Tests.Engine;

/// <summary>The engine that runs `pulumi up` finds an order for every plan, there and back.</summary>
public sealed class PulumiEngineTests
{
    [TestCaseSource(typeof(Plans), nameof(Plans.Environments))]
    public void A_plan_is_made_whole_and_what_is_protected_outlives_a_destroy(string environment)
    {
        var plan = Plans.Of(environment);
        using var engine = new PulumiEngine(plan);
        // The stack itself is a resource of the engine's.
        var all = plan.Resources.Count + 1;

        Expect(engine.On("preview"), 0, $"+ {all} to create");
        Expect(engine.On("up", "--yes", "--skip-preview"), 0, $"+ {all} created");

        var kept = plan.Resources.Where(resource => resource.Protect).Select(resource => resource.Key).ToArray();
        var words = kept.Length == 0 ? $"- {all} deleted" : "cannot be deleted";
        Expect(engine.On("destroy", "--yes", "--skip-preview"), kept.Length == 0 ? 0 : 1, words);
        Assert.That(kept.Except(Left(engine)), Is.Empty);
    }

    [Test]
    public void A_plan_that_waits_for_itself_is_refused()
    {
        var plan = Plans.Of("dev");
        var (first, last) = (plan.Resources[0], plan.Resources[^1]);
        var circle = plan.Resources.Select(resource => resource.Key == first.Key
            ? resource with { DependsOn = [last.Key] }
            : resource.Key == last.Key ? resource with { DependsOn = [first.Key] } : resource);
        using var engine = new PulumiEngine(plan with { Resources = [.. circle] });

        Expect(engine.On("preview"), 1, "needs itself");
    }

    static IEnumerable<string> Left(PulumiEngine engine)
    {
        var state = JsonNode.Parse(engine.On("stack export").Text)!;
        return (state["deployment"]!["resources"] as JsonArray ?? [])
            .Select(resource => $"{resource!["type"]}::{resource["urn"]!.GetValue<string>().Split("::")[^1]}");
    }

    static void Expect((int Code, string Text) got, int code, string words)
    {
        Assert.That(got.Text, Does.Contain(words));
        Assert.That(got.Code, Is.EqualTo(code), got.Text);
    }
}
