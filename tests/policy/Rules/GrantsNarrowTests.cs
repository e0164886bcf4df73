using Platform.Policy.Rules;

namespace Platform.Tests.Policy.Rules;

public class GrantsNarrowTests
{
    const string Grant = "databricks:index/grant:Grant";
    const string Grants = "databricks:index/grants:Grants";

    [TestCase(Grant, """{"principal":"readers","privileges":["SELECT"]}""")]
    [TestCase(Grants, """{"grants":[{"principal":"readers","privileges":["SELECT","USE_SCHEMA"]}]}""")]
    public void Named_privileges_of_a_group_are_fine(string type, string inputs) =>
        Assert.That(Some.Judge(new GrantsNarrow(), Some.Resource(type, inputs)), Is.Empty);

    [TestCase(Grant, """{"principal":"account users","privileges":["SELECT"]}""",
        "`principal` is `account users`; grant to a group of the platform")]
    [TestCase(Grant, """{"principal":"users","privileges":["SELECT"]}""",
        "`principal` is `users`; grant to a group of the platform")]
    [TestCase(Grant, """{"principal":"readers","privileges":["ALL_PRIVILEGES"]}""",
        "`privileges` contains `ALL_PRIVILEGES`; name the privileges that are needed")]
    [TestCase(Grants,
        """{"grants":[{"principal":"a","privileges":["SELECT"]},{"principal":"b","privileges":["ALL_PRIVILEGES"]}]}""",
        "`grants[1].privileges` contains `ALL_PRIVILEGES`; name the privileges that are needed")]
    public void A_grant_to_everybody_or_of_everything_is_named(string type, string inputs, string message) =>
        Assert.That(
            Some.Judge(new GrantsNarrow(), Some.Resource(type, inputs)), Is.EqualTo(new[] { $"it: {message}" }));
}
