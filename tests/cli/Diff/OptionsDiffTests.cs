using Platform.Cli.Diff;
using static Platform.Tests.Cli.Diff.Compared;

namespace Platform.Tests.Cli.Diff;

/// <summary>What a changed option does to its resource.</summary>
public class OptionsDiffTests
{
    [Test]
    public void A_parent_of_another_type_replaces_and_one_of_another_name_does_not()
    {
        ResourceFact Child(string parent) => Fact(Account, "it") with { Parent = parent };
        Assert.That(
            Changes(
                Plan(Fact("platform:a:A", "p"), Child("platform:a:A::p")),
                Plan(Fact("platform:a:B", "p"), Child("platform:a:B::p"))),
            Does.Contain("Replaced it <parent> platform:a:A -> platform:a:B"));
        Assert.That(
            Changes(
                Plan(Fact("platform:a:A", "p"), Child("platform:a:A::p")),
                Plan(Fact("platform:a:A", "q"), Child("platform:a:A::q"))),
            Does.Contain("Changed it <parent> platform:a:A::p -> platform:a:A::q"));
    }

    [Test]
    public void Deleting_or_replacing_what_the_base_protects_will_be_refused()
    {
        var kept = Fact(Account, "kept", """{"location":"a"}""") with { Protect = true };
        Assert.That(PlanDiff.Between(Plan(kept), Plan()).Changes.Single().Refused, Is.True);
        Assert.That(
            PlanDiff
                .Between(
                    Plan(kept), Plan(Fact(Account, "kept", """{"location":"b"}""") with { Protect = true })).Changes
                .Single().Refused,
            Is.True);
        Assert.That(PlanDiff.Between(Plan(kept with { Protect = false }), Plan()).Changes.Single().Refused, Is.False);
    }

    [Test]
    public void Another_provider_may_replace_and_another_protection_does_not()
    {
        var fact = Fact(Account, "it");
        Assert.That(
            Changes(Plan(fact), Plan(fact with { Provider = "pulumi:providers:azure-native::own" })),
            Is.EqualTo(new[] { "MayReplace it <provider> nothing -> pulumi:providers:azure-native::own" }));
        Assert.That(
            Changes(Plan(fact), Plan(fact with { Protect = true })),
            Is.EqualTo(new[] { "Changed it <protect> false -> true" }));
    }
}
