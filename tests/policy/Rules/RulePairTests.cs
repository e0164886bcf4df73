using Platform.Policy;
using Platform.Policy.Judging;

namespace Platform.Tests.Policy.Rules;

/// <summary>Each rule by itself, in the smallest plan that keeps it and the smallest that breaks it.</summary>
public class RulePairTests
{
    static readonly PolicyRule[] Rules = [.. Policies.All.Where(rule => rule is not Precondition)];

    [Test]
    public void Every_rule_has_its_pair() =>
        Assert.That(RulePair.All.Select(pair => pair.Rule), Is.EqualTo(Rules.Select(rule => rule.Name)));

    [TestCaseSource(typeof(RulePair), nameof(RulePair.All))]
    public void A_rule_names_the_resource_that_breaks_it_and_no_other(object tried)
    {
        var (rule, pair) = Of(tried);
        Assert.That(rule.Check(Stack(pair.Kept)), Is.Empty);
        var violations = rule.Check(Stack(pair.Broken)).ToArray();
        Assert.That(violations.Select(violation => violation.Resource.Name).Distinct(), Is.EqualTo(new[] { "it" }));
        Assert.That(violations.Any(violation => violation.NotJudged), Is.False);
    }

    [TestCaseSource(typeof(RulePair), nameof(RulePair.All))]
    public void A_value_that_is_not_known_neither_passes_nor_fails(object tried)
    {
        var (rule, pair) = Of(tried);
        foreach (var resources in pair.AsksPresence ? [] : pair.Unknown)
        {
            var violations = rule.Check(Stack(resources)).ToArray();
            Assert.That(violations, Is.Not.Empty);
            Assert.That(violations.All(violation => violation.NotJudged), Is.True, violations[0].Message);
        }
    }

    [Test]
    public void Most_rules_ask_for_a_value_that_may_be_unknown() =>
        Assert.That(RulePair.All.Count(pair => !pair.AsksPresence && pair.Unknown.Any()), Is.AtLeast(45));

    // All that breaks a rule, in one plan: what is broken in it is found among all the rest.
    [Test]
    public void On_a_platform_where_everything_is_wrong_every_mandatory_rule_fires_where_it_is_expected()
    {
        ResourceFact[] platform = [.. RulePair.All.SelectMany(pair => pair.Broken.Select(one => In(pair.Rule, one)))];
        var findings = Policies.Judge(Stack(platform))
            .Where(finding => finding is { Level: Level.Mandatory })
            .Select(finding => (finding.Policy, finding.Resource)).ToHashSet();
        var mandatory = Rules.Where(rule => rule.Level == Level.Mandatory).Select(rule => rule.Name).ToHashSet();
        Assert.That(mandatory, Has.Count.EqualTo(Rules.Length - 1));
        var missed = RulePair.All
            .Where(pair => mandatory.Contains(pair.Rule))
            .Where(pair => !findings.Contains((pair.Rule, In(pair.Rule, pair.Broken.First(It)).Key)))
            .Select(pair => pair.Rule);
        Assert.That(missed, Is.Empty);
    }

    static bool It(ResourceFact resource) => resource.Name == "it";

    static ResourceFact In(string rule, ResourceFact one) => one with
    {
        Name = $"{rule}-{one.Name}",
        DependsOn = [.. one.DependsOn.Select(key => Renamed(rule, key))],
        PropertyDependencies = one.PropertyDependencies.ToDictionary(
            input => input.Key, input => (IReadOnlyList<string>)[.. input.Value.Select(key => Renamed(rule, key))]),
    };

    static string Renamed(string rule, string key) =>
        key.StartsWith("pulumi:pulumi:", StringComparison.Ordinal) ? key : key.Replace("::", $"::{rule}-");

    static StackFacts Stack(IReadOnlyList<ResourceFact> resources) =>
        Some.Stack(resources) with { MembersArrive = true, MembersArriveWhole = true };

    static (PolicyRule Rule, RulePair Pair) Of(object tried) =>
        (Rules.Single(rule => rule.Name == ((RulePair)tried).Rule), (RulePair)tried);
}
