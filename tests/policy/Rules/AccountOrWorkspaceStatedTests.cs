using Platform.Policy.Rules;

namespace Platform.Tests.Policy.Rules;

public class AccountOrWorkspaceStatedTests
{
    [Test]
    public void A_resource_of_both_levels_says_which_is_meant(
        [ValueSource(typeof(AccountOrWorkspaceStated), nameof(AccountOrWorkspaceStated.Types))] string type)
    {
        Assert.That(Some.Judge(new AccountOrWorkspaceStated(), Some.Resource(type, """{"api":"account"}""")), Is.Empty);
        Assert.That(
            Some.Judge(new AccountOrWorkspaceStated(), Some.Resource(type, """{"api":"workspace"}""")), Is.Empty);
        Assert.That(
            Some.Judge(new AccountOrWorkspaceStated(), Some.Resource(type)),
            Is.EqualTo(new[] { "it: `api` is not set; set it to `account` or `workspace`" }));
    }

    [Test]
    public void Eleven_types_exist_at_both_levels()
    {
        Assert.That(AccountOrWorkspaceStated.Types, Has.Count.EqualTo(11));
        Assert.That(
            AccountOrWorkspaceStated.Types, Does.Contain("databricks:index/accessControlRuleSet:AccessControlRuleSet"));
    }
}
