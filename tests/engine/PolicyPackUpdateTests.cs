using System.Text.Json.Nodes;
using Platform.Cli.Enforce;
using Platform.Cli.Planning;
using Platform.Policy.Judging;
using Platform.Tests.Stacks;

namespace Platform.Tests.Engine;

/// <summary>What a mandatory rule does to an update, an exception to the rule, and how a state is judged.</summary>
public sealed class PolicyPackUpdateTests
{
    static readonly ResourceFact Lonely = new() { Type = "azure-native:storage:Queue", Name = "lonely" };

    static readonly ResourceFact Open = new()
    {
        Type = AzureTypes.StorageAccount,
        Name = "open",
        Inputs = new JsonObject { ["allowBlobPublicAccess"] = true, ["minimumTlsVersion"] = ResourceFact.Secret },
    };

    static readonly RuleException Exception = new("parent-stated", Lonely.Key, "moves soon", new(2026, 12, 31));

    [Test]
    public void What_one_resource_breaks_stops_an_update_before_it_is_made()
    {
        using var engine = new PulumiEngine(Of(Open));
        var (code, text) = engine.On("up", "--yes", "--skip-preview", "--policy-pack", PolicyPack.Executable);

        Assert.That(text, Does.Contain("public-blobs-off").And.Contain("`minimumTlsVersion` is `[secret]`"));
        Assert.That(text, Does.Not.Contain("not-the-secret"));
        Assert.That(code, Is.EqualTo(1));
        Assert.That(engine.On("stack export").Text, Does.Not.Contain(Open.Type));
    }

    [Test]
    public void What_the_stack_breaks_fails_an_update_that_was_made()
    {
        using var engine = new PulumiEngine(Of(Lonely));
        var (code, text) = engine.On("up", "--yes", "--skip-preview", "--policy-pack", PolicyPack.Executable);

        Assert.That(text, Does.Contain("parent-stated").And.Contain("its parent is the stack"));
        Assert.That(code, Is.EqualTo(1));
        Assert.That(engine.On("stack export").Text, Does.Contain(Lonely.Type));
    }

    [TestCase("2026-12-31", 0)]
    [TestCase("2027-01-01", 1)]
    public void An_exception_holds_until_it_is_over(string today, int expected)
    {
        using var engine = new PulumiEngine(Of(Lonely));
        var file = engine.Write("policies.json", PackConfiguration.Of(
            "dev", Facts(Lonely), new RuleBook { Exceptions = [Exception] }, DateOnly.Parse(today)).ToJsonString());
        var (code, text) = engine.On(
            "preview", "--policy-pack", PolicyPack.Executable, "--policy-pack-config", file,
            "--show-policy-exceptions");

        Assert.That(text, expected == 0 ? Does.Contain("[exempted") : Does.Not.Contain("[exempted"));
        Assert.That(text, Does.Contain("parent-stated"));
        Assert.That(code, Is.EqualTo(expected), text);
    }

    [Test]
    public void A_rule_that_is_disabled_says_nothing()
    {
        using var engine = new PulumiEngine(Of(Lonely));
        var book = new RuleBook { Levels = new Dictionary<string, Level> { ["parent-stated"] = Level.Disabled } };
        var file = engine.Write("policies.json", PackConfiguration.Of("dev", Facts(Lonely), book).ToJsonString());
        var (code, findings) = engine.Findings(
            "--policy-pack", PolicyPack.Executable, "--policy-pack-config", file);

        Assert.That(findings, Is.Empty);
        Assert.That(code, Is.Zero);
    }

    [Test]
    public void A_number_of_an_environment_reaches_its_rule()
    {
        var log = new ResourceFact
        {
            Type = "azure-native:network:FlowLog",
            Name = "log",
            Inputs = new JsonObject { ["retentionPolicy"] = new JsonObject { ["enabled"] = true, ["days"] = 40 } },
        };
        using var engine = new PulumiEngine(Of(log));
        var facts = Facts(log) with { Private = true };
        var book = new RuleBook { Parameters = new Dictionary<string, int> { ["flows-logged.days"] = 30 } };

        Assert.That(Findings(facts, new RuleBook()), Has.Exactly(1).EqualTo("flows-logged"));
        Assert.That(Findings(facts, book), Has.None.EqualTo("flows-logged").And.Some.EqualTo("parent-stated"));

        IEnumerable<string> Findings(StackFacts told, RuleBook said)
        {
            var file = engine.Write("policies.json", PackConfiguration.Of("dev", told, said).ToJsonString());
            return engine.Findings("--policy-pack", PolicyPack.Executable, "--policy-pack-config", file).Findings
                .Select(one => one.Policy);
        }
    }

    [Test]
    public void A_state_that_was_exported_is_judged_like_the_plan()
    {
        using var engine = new PulumiEngine(Of(Lonely, Open));
        var planned = engine.Findings("--policy-pack", PolicyPack.Executable).Findings;
        engine.On("up", "--yes", "--skip-preview");
        var state = engine.Write("state.json", engine.On("stack export").Text);
        var (code, text) = engine.Run(
            "policy", "analyze", "--file", state, "--policy-pack", PolicyPack.Executable, "--json");

        Assert.That(planned, Has.Count.AtLeast(10));
        Assert.That(PulumiEngine.FindingsIn(text), Is.EquivalentTo(planned));
        Assert.That(code, Is.EqualTo(1));
    }

    static Plan Of(params ResourceFact[] resources) => new() { Stack = "dev", Resources = resources };

    static StackFacts Facts(params ResourceFact[] resources) => Plans.Facts("dev") with { Resources = resources };
}
