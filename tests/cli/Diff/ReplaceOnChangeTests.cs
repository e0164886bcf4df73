using static Platform.Tests.Cli.Diff.Compared;

namespace Platform.Tests.Cli.Diff;

/// <summary>What a changed input does to its resource.</summary>
public class ReplaceOnChangeTests
{
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
}
