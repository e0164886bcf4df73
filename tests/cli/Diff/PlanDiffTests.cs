using Platform.Cli.Diff;
using static Platform.Tests.Cli.Diff.Compared;

namespace Platform.Tests.Cli.Diff;

public class PlanDiffTests
{
    [Test]
    public void A_plan_does_not_differ_from_itself()
    {
        var plan = Plan(
            Fact(Account, "a", """{"tags":{"x":"1"},"list":[1,{"name":"n"}]}"""),
            Fact("x:y:Z", "b", """{"u":"[unknown]"}"""));
        Assert.That(Changes(plan, plan), Is.Empty);
    }

    [Test]
    public void Deleted_and_replaced_resources_stand_before_changed_and_created_ones() => Assert.That(
        Changes(
            Plan(
                Fact(Account, "changed", """{"tags":{"x":"1"}}"""),
                Fact(Account, "gone"),
                Fact(Account, "replaced", """{"location":"a"}"""),
                Fact("x:y:Z", "unclear", """{"p":1}""")),
            Plan(
                Fact(Account, "changed", """{"tags":{"x":"2"}}"""),
                Fact(Account, "new"),
                Fact(Account, "replaced", """{"location":"b"}"""),
                Fact("x:y:Z", "unclear", """{"p":2}"""))),
        Is.EqualTo(new[]
        {
            "Deleted gone",
            "Replaced replaced location \"a\" -> \"b\"",
            "MayReplace unclear p 1 -> 2",
            "Changed changed tags.x \"1\" -> \"2\"",
            "Created new",
        }));

    [Test]
    public void What_is_made_from_a_replaced_resource_may_be_replaced_with_it()
    {
        var container = Fact("azure-native:storage:BlobContainer", "c", """{"accountName":"[unknown]"}""") with
        {
            PropertyDependencies = new Dictionary<string, IReadOnlyList<string>>
            {
                ["accountName"] = [$"{Account}::a"]
            },
        };
        var diff = PlanDiff.Between(
            Plan(Fact(Account, "a", """{"location":"a"}"""), container),
            Plan(Fact(Account, "a", """{"location":"b"}"""), container));
        Assert.That(diff.Changes.Select(change => (change.Kind, change.Resource.Name, change.Because)), Is.EqualTo(new[]
        {
            (ChangeKind.Replaced, "a", null), (ChangeKind.MayReplace, "c", $"made from outputs of {Account}::a"),
        }));
    }
}
