using System.Text.Json.Nodes;
using Platform.Cli.Diff;
using Platform.Cli.Planning;
using Platform.Policy.Facts;

namespace Platform.Tests.Cli.Diff;

public class PlanDiffTests
{
    const string Account = "azure-native:storage:StorageAccount";

    static ResourceFact Fact(string type, string name, string inputs = "{}") =>
        new() { Type = type, Name = name, Inputs = JsonNode.Parse(inputs)!.AsObject() };

    static Plan Plan(params IReadOnlyList<ResourceFact> resources) => new() { Stack = "dev", Resources = resources };

    static string[] Diff(Plan from, Plan to) => [.. PlanDiff.Between(from, to).Changes.Select(change =>
        $"{change.Kind} {change.Resource.Name}{string.Concat(change.Properties.Select(Shown))}")];

    static string Shown(PropertyChange property) =>
        $" {property.Path} {property.Before ?? "nothing"} -> {property.After ?? "nothing"}";

    static string[] Inputs(string type, string from, string to) =>
        Diff(Plan(Fact(type, "it", from)), Plan(Fact(type, "it", to)));

    [Test]
    public void A_plan_does_not_differ_from_itself()
    {
        var plan = Plan(
            Fact(Account, "a", """{"tags":{"x":"1"},"list":[1,{"name":"n"}]}"""),
            Fact("x:y:Z", "b", """{"u":"[unknown]"}"""));
        Assert.That(Diff(plan, plan), Is.Empty);
    }

    [Test]
    public void Deleted_and_replaced_resources_stand_before_changed_and_created_ones() => Assert.That(
        Diff(
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
    public void A_path_of_the_list_replaces_from_above_and_below()
    {
        const string workspace = "azure-native:databricks:Workspace";
        Assert.That(
            Inputs(
                workspace,
                """{"parameters":{"customVirtualNetworkId":{"value":"a"}}}""",
                """{"parameters":{"customVirtualNetworkId":{"value":"b"}}}"""),
            Is.EqualTo(new[] { """Replaced it parameters.customVirtualNetworkId.value "a" -> "b" """.TrimEnd() }));
        Assert.That(
            Inputs(workspace, "{}", """{"parameters":{"customVirtualNetworkId":{"value":"b"}}}"""),
            Has.Length.EqualTo(1).And.All.StartsWith("Replaced it parameters nothing"));
        Assert.That(
            Inputs(
                workspace,
                """{"parameters":{"enableNoPublicIp":{"value":false}}}""",
                """{"parameters":{"enableNoPublicIp":{"value":true}}}"""),
            Is.EqualTo(new[] { "Changed it parameters.enableNoPublicIp.value false -> true" }));
    }

    [Test]
    public void A_replacing_value_that_is_not_known_may_replace() =>
        Assert.That(
            Inputs(Account, """{"location":"a"}""", """{"location":"[unknown]"}"""),
            Is.EqualTo(new[] { """MayReplace it location "a" -> "[unknown]" """.TrimEnd() }));

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

    [Test]
    public void Lists_of_named_items_are_compared_by_name_whatever_their_order() => Assert.That(
        Inputs("databricks:index/job:Job",
            """{"tasks":[{"taskKey":"a","n":1},{"taskKey":"b","n":1},{"taskKey":"c"}]}""",
            """{"tasks":[{"taskKey":"b","n":2},{"taskKey":"a","n":1},{"taskKey":"d"}]}"""),
        Is.EqualTo(new[]
        {
            "MayReplace it tasks[b].n 1 -> 2"
                + """ tasks[c] {"taskKey":"c"} -> nothing tasks[d] nothing -> {"taskKey":"d"}""",
        }));

    [Test]
    public void The_order_of_a_set_does_not_matter_and_that_of_a_list_does()
    {
        Assert.That(
            Inputs(
                "databricks:index/grant:Grant",
                """{"privileges":["SELECT","MODIFY"]}""",
                """{"privileges":["MODIFY","SELECT"]}"""),
            Is.Empty);
        Assert.That(
            Inputs(
                "azure-native:network:VirtualNetwork", """{"dnsServers":["a","b"]}""", """{"dnsServers":["b","a"]}"""),
            Is.EqualTo(new[] { """Changed it dnsServers ["a","b"] -> ["b","a"]""" }));
    }

    [Test]
    public void JSON_in_a_text_is_compared_by_what_it_says()
    {
        const string policy = "databricks:index/clusterPolicy:ClusterPolicy";
        Assert.That(
            Inputs(policy, """{"definition":"{\"a\":1,\"b\":2}"}""", """{"definition":"{ \"b\":2, \"a\":1 }"}"""),
            Is.Empty);
        Assert.That(
            Inputs(policy, """{"definition":"{\"a\":1}"}""", """{"definition":"{\"a\":2}"}"""),
            Is.EqualTo(new[] { "MayReplace it definition.a 1 -> 2" }));
    }

    [Test]
    public void A_parent_of_another_type_replaces_and_one_of_another_name_does_not()
    {
        ResourceFact Child(string parent) => Fact(Account, "it") with { Parent = parent };
        Assert.That(
            Diff(
                Plan(Fact("platform:a:A", "p"), Child("platform:a:A::p")),
                Plan(Fact("platform:a:B", "p"), Child("platform:a:B::p"))),
            Does.Contain("Replaced it <parent> platform:a:A -> platform:a:B"));
        Assert.That(
            Diff(
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
            Diff(Plan(fact), Plan(fact with { Provider = "pulumi:providers:azure-native::own" })),
            Is.EqualTo(new[] { "MayReplace it <provider> nothing -> pulumi:providers:azure-native::own" }));
        Assert.That(
            Diff(Plan(fact), Plan(fact with { Protect = true })),
            Is.EqualTo(new[] { "Changed it <protect> false -> true" }));
    }
}
