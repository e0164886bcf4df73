using Platform.Policy;
using Platform.Policy.Judging;
using Platform.Tests.Stacks;

namespace Platform.Tests.Policy.Preconditions;

/// <summary>
/// For every precondition and every resource that it judges: with all ways to the cause cut off, the rule names the
/// resource; with them restored, no rule names any.
/// </summary>
public class CutTests
{
    static readonly Precondition[] Rules = [.. Policies.All.OfType<Precondition>()];

    // What judges nothing in production is tried where there is something to judge.
    static readonly string[][] Others = [["options.keyVaultScope=true"], ["options.customerManagedKeys=prepare"]];

    [Test]
    public void In_production_a_resource_whose_cause_is_cut_off_is_named_by_every_rule_that_judges_it()
    {
        var stack = Plans.Facts("prod");
        Assert.That(Tried(stack, Rules), Is.EqualTo(Rules.Sum(rule => rule.Needs(stack).Count())).And.AtLeast(1900));
    }

    [Test]
    public void What_judges_nothing_in_production_names_what_it_judges_elsewhere()
    {
        var production = Plans.Facts("prod");
        StackFacts[] elsewhere = [Plans.Facts("dev"), .. Others.Select(set => Plans.Facts("prod", set))];
        Precondition[] idle = [.. Rules.Where(rule => !rule.Needs(production).Any())];
        Assert.That(idle.Select(rule => rule.Name), Is.EqualTo(new[]
        {
            "addresses-need-switch", "keys-need-role", "secret-scopes-need-role",
        }));
        foreach (var rule in idle)
        {
            var stack = elsewhere.First(facts => rule.Needs(facts).Any());
            Assert.That(Tried(stack, [rule]), Is.AtLeast(1));
        }
    }

    [Test]
    public void There_are_twenty_rules_or_more_and_each_names_its_source()
    {
        Assert.That(Rules, Has.Length.AtLeast(20));
        Assert.That(Rules.Select(rule => rule.Source), Has.All.Length.AtLeast(20));
    }

    /// <summary>Cuts each cause off, prints who fails, and counts the pairs of rule and resource.</summary>
    static int Tried(StackFacts stack, IReadOnlyList<Precondition> rules)
    {
        (Precondition Rule, Need Need)[] pairs =
            [.. rules.SelectMany(rule => rule.Needs(stack).Select(need => (rule, need)))];
        Assert.That(rules.SelectMany(rule => rule.Check(stack)).Select(found => found.Resource.Key), Is.Empty);
        var missed = new List<string>();
        foreach (var cut in pairs.GroupBy(pair => Cuts.Key(pair.Need)))
        {
            var facts = Cuts.Without(stack, cut.First().Need);
            var named = Rules.ToDictionary(
                rule => rule, rule => rule.Check(facts).Select(found => found.Resource.Key).ToHashSet());
            var others = Rules.Except(cut.Select(pair => pair.Rule)).Where(rule => named[rule].Count > 0);
            TestContext.Out.WriteLine($"cut: {cut.Key}");
            TestContext.Out.WriteLine(
                $"  fail with it: {string.Join(", ", others.Select(rule => $"{rule.Name} {named[rule].Count}"))}");
            foreach (var (rule, need) in cut)
            {
                TestContext.Out.WriteLine($"  {rule.Name}: {need.Resource.Key}");
                if (!named[rule].Contains(need.Resource.Key))
                {
                    missed.Add($"{rule.Name} does not name {need.Resource.Key} without {cut.Key}");
                }
            }
        }

        Assert.That(missed, Is.Empty);
        TestContext.Out.WriteLine($"{pairs.Length} pairs of {rules.Count} rules tried");
        return pairs.Length;
    }
}
