using System.Xml.Linq;
using Platform.Cli.Planning;
using Platform.Tests.Stacks;

namespace Platform.Tests.Azure;

/// <summary>Azure's own types judge what the plans ask of it.</summary>
public class ArmPlansTests
{
    // Every stack that has a settings file, be it an environment or not.
    static IEnumerable<string> Stacks => Repository.Files("Pulumi.*.yaml").Select(file => file.Split('.')[1]);

    [TestCaseSource(nameof(Stacks))]
    public void Azure_accepts_every_resource_of_a_stack(string stack) =>
        Assert.That(Faults(Plans.Of(stack), atLeast: 40, valuesEach: 7), Is.Empty);

    // Names and ids that only a deployment makes are judged too, as far as the mocks' are like Azure's.
    [TestCaseSource(typeof(Plans), nameof(Plans.Environments))]
    public void Azure_accepts_them_when_every_output_is_known(string environment) =>
        Assert.That(Faults(Plans.Known(environment), atLeast: 190), Is.Empty);

    [Test]
    public void Azure_accepts_what_deploys_the_environments() => Assert.That(
        Faults(Plans.Of("bootstrap"), atLeast: 50, valuesEach: 7)
            .Concat(Faults(Plans.KnownBootstrap, atLeast: 50, valuesEach: 7)),
        Is.Empty);

    static IEnumerable<TestCaseData> Options => OptionCases.All.Select(option =>
        new TestCaseData([option.Set]).SetArgDisplayNames(string.Join(' ', option.Set)));

    [TestCaseSource(nameof(Options))]
    public void Azure_accepts_every_resource_of_an_option(string[] set) =>
        Assert.That(Faults(Plans.With("prod", set), atLeast: 190), Is.Empty);

    // The provider has one enumeration for the operators of two APIs: alerts want `GreaterThan`.
    [TestCase("dev")]
    [TestCase("staging")]
    [TestCase("prod")]
    public void In_the_first_plans_it_refuses_the_operator_of_the_alerts(string environment)
    {
        const string wrong = """
            properties.criteria.allOf[0].operator: "gt", allowed: `Equals`, `GreaterThan`, `GreaterThanOrEqual`,
            """;
        var faults = Faults(FirstPlans.Of(environment), atLeast: 190);
        Assert.That(faults.Select(fault => fault.Key), Is.EqualTo(new[]
        {
            "azure-native:monitor:ScheduledQueryRule::backbone-observability-failed-jobs",
            "azure-native:monitor:ScheduledQueryRule::backbone-observability-stream-lag",
            "azure-native:monitor:ScheduledQueryRule::backbone-observability-unauthorised",
        }));
        Assert.That(faults.Select(fault => fault.Fault), Has.All.StartsWith(wrong));
    }

    // Azure's types are published a while after an API. A kind that has to be named here cannot be judged.
    [Test]
    public void No_API_version_is_newer_than_the_types() =>
        Assert.That(ArmKind.All.Values.Select(kind => kind.Type).Where(type => !ArmTypes.Knows(type)), Is.Empty);

    [Test]
    public void The_table_is_that_of_the_provider_in_use()
    {
        var packages = XDocument.Load(Path.Combine(Repository.Root, "Directory.Packages.props"));
        var provider = packages.Descendants("PackageVersion")
            .Single(package => package.Attribute("Include")!.Value == "Pulumi.AzureNative");
        Assert.That(provider.Attribute("Version")!.Value, Is.EqualTo(ArmKind.ProviderVersion));
    }

    [Test]
    public void Every_kind_of_the_table_is_in_some_plan()
    {
        Plan[] plans =
        [
            .. Plans.Stacks.Select(Plans.Of),
            .. OptionCases.All.Select(option => Plans.With("prod", option.Set)),
        ];
        var used = plans.SelectMany(plan => plan.Resources).Select(resource => resource.Type).ToHashSet();
        Assert.That(ArmKind.All.Keys.Where(type => !used.Contains(type)), Is.Empty);
    }

    static (string Key, string Fault)[] Faults(Plan plan, int atLeast, int valuesEach = 9)
    {
        var verdicts = plan.Resources.Where(resource => resource.Type.StartsWith("azure-native:", default))
            .Select(resource => (resource.Key, Verdict: ArmJudge.Of(resource))).ToArray();
        var (judged, marks) = (verdicts.Sum(one => one.Verdict.Judged), verdicts.Sum(one => one.Verdict.Marks));
        var free = verdicts.Sum(one => one.Verdict.Free);
        TestContext.Out.WriteLine(
            $"{verdicts.Length} resources, {judged} values judged, {marks} unknown or secret, {free} of any kind");

        Assert.That(verdicts, Has.Length.AtLeast(atLeast));
        // Each of about a hundred taggable resources lost three tags with the facts of git.
        Assert.That(judged, Is.AtLeast(valuesEach * verdicts.Length));
        return [.. verdicts.SelectMany(one => one.Verdict.Faults.Select(fault => (one.Key, fault)))];
    }
}
