using Platform.Policy;
using Platform.Policy.Judging;

namespace Platform.Tests.Policy.Judging;

public class JudgementTests
{
    const string Rule = "no-owners";
    const string Key = $"{AzureTypes.RoleAssignment}::it";

    static readonly DateOnly Today = new(2026, 11, 28);

    static readonly StackFacts Broken = Some.Stack(Some.Resource(
        AzureTypes.RoleAssignment,
        """{"principalType":"Group","roleDefinitionId":"/8e3af657-a8ff-443c-a75c-2fe8c4bcb635"}"""));

    [Test]
    public void A_rule_has_its_own_level_where_the_environment_names_no_other() =>
        Assert.That(Levels(new RuleBook()), Is.EqualTo(new[] { Level.Mandatory }));

    [TestCase(Level.Advisory)]
    [TestCase(Level.Remediate)]
    [TestCase(Level.Mandatory)]
    public void A_rule_has_the_level_that_the_environment_names(Level level) =>
        Assert.That(Levels(With(level)), Is.EqualTo(new[] { level }));

    [Test]
    public void A_disabled_rule_is_not_asked() => Assert.That(Levels(With(Level.Disabled)), Is.Empty);

    [Test]
    public void What_cannot_be_judged_is_advisory_at_every_level_and_says_so()
    {
        var unknown = Some.Stack(Some.Resource(
            AzureTypes.RoleAssignment, """{"principalType":"Group","roleDefinitionId":"[unknown]"}"""));
        var finding = Policies.Judge(unknown, With(Level.Mandatory), Today).Single();
        Assert.That((finding.Level, finding.NotDecidable), Is.EqualTo((Level.Advisory, true)));
        Assert.That(finding.Message, Does.StartWith("not decidable: `roleDefinitionId` is `[unknown]`"));
    }

    [Test]
    public void An_exception_holds_for_its_rule_and_its_resource_up_to_its_last_day()
    {
        Assert.That(Levels(Excepted(Rule, Key, Today)), Is.Empty);
        Assert.That(Levels(Excepted("no-keys", Key, Today)), Is.EqualTo(new[] { Level.Mandatory }));
        Assert.That(Levels(Excepted(Rule, Key + "2", Today)), Is.EqualTo(new[] { Level.Mandatory }));
    }

    [Test]
    public void An_exception_that_is_over_fails_beside_what_it_had_excepted()
    {
        var findings = Policies.Judge(Broken, Excepted(Rule, Key, Today.AddDays(-1)), Today);
        Assert.That(
            findings.Select(finding => $"{finding.Level} {finding.Policy}"),
            Is.EqualTo(new[] { "Mandatory exception-expired", "Mandatory no-owners" }));
        Assert.That(findings[0].Message, Is.EqualTo(
            "its exception from `no-owners` was over on 2026-11-27; mend the resource, or take the exception out or "
            + "renew it"));
    }

    [Test]
    public void An_exception_that_is_over_fails_for_a_resource_that_breaks_nothing_too() => Assert.That(
        Policies.Judge(Some.Stack(), Excepted(Rule, Key, Today.AddDays(-1)), Today).Single().Level,
        Is.EqualTo(Level.Mandatory));

    [Test]
    public void A_parameter_is_that_of_the_environment()
    {
        var network = Some.Resource(AzureTypes.VirtualNetwork, """{"encryption":{"enabled":true}}""");
        var log = Some.Resource("azure-native:network:FlowLog", """{"retentionPolicy":{"days":30}}""");
        var stack = Some.Stack(network, log.MadeFrom("targetResourceId", network));
        IEnumerable<Finding> Logged(int days) => Policies
            .Judge(stack, new() { Parameters = new Dictionary<string, int> { ["flows-logged.days"] = days } }, Today)
            .Where(finding => finding.Policy == "flows-logged");
        Assert.That(Logged(30), Is.Empty);
        Assert.That(Logged(31).Single().Message, Is.EqualTo("`retentionPolicy.days` is `30`; set it to 31 or more"));
    }

    static Level[] Levels(RuleBook book) => [.. Policies.Judge(Broken, book, Today).Select(finding => finding.Level)];

    static RuleBook With(Level level) => new() { Levels = new Dictionary<string, Level> { [Rule] = level } };

    static RuleBook Excepted(string rule, string resource, DateOnly expires) =>
        new() { Exceptions = [new RuleException(rule, resource, "a migration", expires)] };
}
