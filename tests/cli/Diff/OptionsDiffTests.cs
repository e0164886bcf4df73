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

    [Test]
    public void A_resource_that_waits_for_others_is_reordered_and_shows_only_what_came_and_went() => Assert.That(
        Changes(
            Plan(Fact(Account, "it") with { DependsOn = ["a:b:C::stays", "a:b:C::gone"] }),
            Plan(Fact(Account, "it") with { DependsOn = ["a:b:C::new", "a:b:C::stays"] })),
        Is.EqualTo(new[] { "Reordered it <dependsOn> a:b:C::gone -> a:b:C::new" }));

    [TestCase("[unknown]", ExpectedResult = "Changed it x <made from> a:b:C::one -> a:b:C::two")]
    [TestCase("known", ExpectedResult = "Reordered it x <made from> a:b:C::one -> a:b:C::two")]
    public string An_input_made_from_another_resource_is_named(string value)
    {
        var fact = Fact(Account, "it", $$"""{"x":"{{value}}","y":1}""");
        ResourceFact From(string x, string y) => fact with
        {
            PropertyDependencies = new Dictionary<string, IReadOnlyList<string>>
            {
                ["x"] = [$"a:b:C::{x}"],
                ["y"] = [$"a:b:C::{y}"],
            },
        };
        return Changes(Plan(From("one", "one")), Plan(From("two", "one"))).Single();
    }

    [Test]
    public void A_changed_option_is_named_with_both_values()
    {
        var fact = Fact(Account, "it");
        Assert.That(
            Changes(Plan(fact), Plan(fact with { RetainOnDelete = true, IgnoreChanges = ["tags"], Aliases = ["was"] })),
            Is.EqualTo(new[]
            {
                "Changed it <retainOnDelete> nothing -> true <ignoreChanges> nothing -> [\"tags\"] "
                    + "<aliases> nothing -> [\"was\"]",
            }));
    }
}
