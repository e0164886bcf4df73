using static Platform.Tests.Cli.Diff.Compared;

namespace Platform.Tests.Cli.Diff;

/// <summary>When two inputs say the same.</summary>
public class JsonCompareTests
{
    [Test]
    public void Lists_of_named_items_are_compared_by_name_whatever_their_order() => Assert.That(
        Inputs("databricks:index/job:Job",
            """{"tasks":[{"taskKey":"a","n":1},{"taskKey":"b","n":1},{"taskKey":"c"}]}""",
            """{"tasks":[{"taskKey":"b","n":2},{"taskKey":"a","n":1},{"taskKey":"d"}]}"""),
        Is.EqualTo(new[]
        {
            "Changed it tasks[b].n 1 -> 2"
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
            Is.EqualTo(new[] { "Changed it definition.a 1 -> 2" }));
    }
}
