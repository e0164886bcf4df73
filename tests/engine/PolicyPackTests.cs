using Platform.Cli.Enforce;
using Platform.Cli.Planning;
using Platform.Cli.Rules;
using Platform.Policy;
using Platform.Policy.Judging;
using Platform.Tests.Stacks;

namespace Platform.Tests.Engine;

/// <summary>The rules, served to the real engine, say of a plan what they say in `platform preview`.</summary>
public sealed class PolicyPackTests
{
    // Of an option that the engine shows nobody, `platform preview` judges alone.
    static readonly string[] Blind = ["account-principals-kept", "diagnostics-sent", "lists-retained"];

    [TestCaseSource(typeof(Plans), nameof(Plans.Environments))]
    public void Nothing_is_found_in_a_shipped_environment(string environment)
    {
        var (code, findings) = Preview(
            Plans.Of(environment), Plans.Facts(environment), Book(environment), Plans.Of(environment).Findings);
        Assert.That(findings.Where(one => one.Level == "mandatory"), Is.Empty);
        Assert.That(code, Is.Zero);
    }

    [TestCaseSource(typeof(Plans), nameof(Plans.Environments))]
    public void The_same_is_found_in_a_spoiled_environment(string environment)
    {
        var plan = Spoiled.Of(Plans.Of(environment));
        var facts = Plans.Facts(environment) with { Resources = plan.Resources };
        var book = Book(environment);
        var (code, findings) = Preview(plan, facts, book, Policies.Judge(facts, book));
        Assert.That(code, Is.EqualTo(1));
        Assert.That(findings.Select(one => one.Policy).Distinct().Count(), Is.AtLeast(30));
    }

    [Test]
    public void Without_the_settings_rules_that_need_them_are_not_decidable_and_stop_nothing()
    {
        using var engine = new PulumiEngine(Plans.Of("prod"));
        var (code, findings) = engine.Findings("--policy-pack", PolicyPack.Executable);

        var undecided = findings.Where(one => one.Message.StartsWith("not decidable: the settings", default));
        // One of them asks only of an identity that the plan does not make.
        Assert.That(
            undecided.Select(one => (one.Policy, one.Level, one.Resource)),
            Is.EquivalentTo(Policies.All
                .Where(rule => rule.AsksSettings && rule.Name != "run-as-assigned")
                .Select(rule => (rule.Name, "advisory", ""))));
        Assert.That(code, Is.Zero);
    }

    // What the repository says of the rules there.
    static RuleBook Book(string environment) => RuleBookFile.Read(Repository.Root, environment);

    // What both say, rule by rule: the counts are printed.
    static (int Code, IReadOnlyList<EngineFinding> Findings) Preview(
        Plan plan, StackFacts facts, RuleBook book, IReadOnlyList<Finding> judged)
    {
        using var engine = new PulumiEngine(plan);
        var configuration = engine.Write(
            "policies.json", PackConfiguration.Of(plan.Stack, facts, book).ToJsonString());
        var (code, findings) = engine.Findings(
            "--policy-pack", PolicyPack.Executable, "--policy-pack-config", configuration);

        foreach (var rule in findings.GroupBy(one => (one.Policy, one.Level)).OrderBy(one => one.Key))
        {
            TestContext.Out.WriteLine($"{rule.Key.Policy} {rule.Key.Level}: {rule.Count()}");
        }

        Assert.That(
            findings.Where(one => !IsBlind(one)).Select(one => one.ToString()).Order(StringComparer.Ordinal),
            Is.EqualTo(judged.Where(one => !one.Message.StartsWith("`retainOnDelete`", default))
                .Select(Told).Select(one => one.ToString()).Order(StringComparer.Ordinal)));
        Assert.That(findings.Where(IsBlind).Select(one => one.Policy), Is.EquivalentTo(Blind));
        return (code, findings);
    }

    static bool IsBlind(EngineFinding one) =>
        one.Message.StartsWith("not decidable: the engine does not show", default);

    static EngineFinding Told(Finding finding) => new(
        finding.Policy, finding.Level.ToString().ToLowerInvariant(), finding.Severity.ToString().ToLowerInvariant(),
        finding.Resource, finding.Message);
}
