using Platform.Policy;
using Platform.Policy.Judging;
using Platform.Tests.Stacks;

namespace Platform.Tests.Policy;

/// <summary>What rules say of themselves to whoever has less than a whole plan: the engine.</summary>
public class ScopeTests
{
    static readonly StackFacts[] Stacks =
    [
        .. Plans.Environments.SelectMany(name => new[] { Plans.Facts(name), FirstPlans.Facts(name) }),
    ];

    [Test]
    public void A_rule_over_one_resource_says_of_a_plan_what_it_says_of_the_resources_one_by_one()
    {
        ResourceRule[] rules = [.. Policies.All.OfType<ResourceRule>()];
        Assert.That(rules, Has.Length.AtLeast(30));
        foreach (var stack in Stacks)
        {
            var ones = stack.Resources.Select(one => stack with { Resources = [one] }).ToArray();
            foreach (var rule in rules)
            {
                Assert.That(
                    ones.SelectMany(rule.Check).Select(Said).Order(StringComparer.Ordinal),
                    Is.EqualTo(rule.Check(stack).Select(Said).Order(StringComparer.Ordinal)), rule.Name);
            }
        }
    }

    [Test]
    public void Only_a_rule_that_says_so_answers_otherwise_under_other_settings()
    {
        var asking = Policies.All.Where(rule => rule.AsksSettings).Select(rule => rule.Name).ToArray();
        var differing = Policies.All
            .Where(rule => Stacks.Any(stack => Others(stack).Any(other =>
                !rule.Check(other).Select(Said).SequenceEqual(rule.Check(stack).Select(Said)))))
            .Select(rule => rule.Name)
            .ToArray();
        Assert.That(differing.Except(asking), Is.Empty);
        Assert.That(asking, Has.Length.EqualTo(20));
        Assert.That(differing, Has.Length.AtLeast(10));
    }

    static IEnumerable<StackFacts> Others(StackFacts stack) =>
    [
        stack with { Private = !stack.Private }, stack with { ProtectsState = !stack.ProtectsState },
        stack with { TablesExist = !stack.TablesExist }, stack with { MandatoryTags = ["another"] },
        stack with { Adopted = new Dictionary<string, string>() }, stack with { Deployers = "another" },
        stack with { Administrators = "another" },
        stack with { MembersArrive = false }, stack with { MembersArriveWhole = !stack.MembersArriveWhole },
    ];

    static string Said(Violation violation) => $"{violation.Resource.Key}: {violation.Message} {violation.NotJudged}";
}
