using Platform.Policy.Rules;
using Platform.Tests.Stacks;

namespace Platform.Tests.Policy.Rules;

public class FlowsLoggedTests
{
    const string FlowLog = "azure-native:network:FlowLog";
    const string Good = """{"enabled":true,"retentionPolicy":{"days":90}}""";

    static readonly ResourceFact Network = Some.Resource(AzureTypes.VirtualNetwork);

    static ResourceFact Log(string inputs) =>
        Some.Resource(FlowLog, inputs, "log").MadeFrom("targetResourceId", Network);

    [Test]
    public void A_network_whose_flows_are_kept_for_90_days_is_fine() =>
        Assert.That(Some.Judge(new FlowsLogged(), Network, Log(Good)), Is.Empty);

    [Test]
    public void A_network_without_a_log_is_named() =>
        Assert.That(Some.Judge(new FlowsLogged(), Network), Is.EqualTo(new[]
        {
            $"it: no `{FlowLog}` has a `targetResourceId` made from it; set `network.flowLogDays`",
        }));

    [TestCase("""{"enabled":false,"retentionPolicy":{"days":90}}""", "`enabled` is `false`; set it to `true`")]
    [TestCase("""{"enabled":true,"retentionPolicy":{"days":30}}""",
        "`retentionPolicy.days` is `30`; set it to 90 or more")]
    [TestCase("""{"enabled":true}""", "`retentionPolicy.days` is not set; set it to 90 or more")]
    public void A_log_that_is_off_or_kept_too_short_is_named(string inputs, string message) =>
        Assert.That(Some.Judge(new FlowsLogged(), Network, Log(inputs)), Is.EqualTo(new[] { $"log: {message}" }));

    [Test]
    public void Where_settings_do_not_say_private_none_is_asked_for() =>
        Assert.That(Some.Judge(new FlowsLogged(), Some.Stack(Network) with { Private = false }), Is.Empty);

    [TestCase("dev", 0)]
    [TestCase("staging", 1)]
    [TestCase("prod", 2)]
    public void No_network_of_the_first_plans_had_one(string environment, int networks) =>
        Assert.That(FirstPlans.Judge(new FlowsLogged(), environment), Has.Length.EqualTo(networks));
}
