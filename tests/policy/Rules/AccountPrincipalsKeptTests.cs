using Platform.Policy.Rules;

namespace Platform.Tests.Policy.Rules;

public class AccountPrincipalsKeptTests
{
    const string Group = "databricks:index/group:Group";
    const string Service = "databricks:index/servicePrincipal:ServicePrincipal";
    const string Account = """{"api":"account"}""";

    [Test]
    public void What_stays_and_what_is_of_one_workspace_is_fine() => Assert.That(
        Some.Judge(
            new AccountPrincipalsKept(),
            Some.Resource(Group, Account) with { RetainOnDelete = true, Protect = true },
            Some.Resource(Service, Account) with { RetainOnDelete = true },
            Some.Resource(Group, """{"api":"workspace"}""", "local")),
        Is.Empty);

    [Test]
    public void What_leaves_the_account_with_the_program_is_named() => Assert.That(
        Some.Judge(
            new AccountPrincipalsKept(),
            Some.Resource(Group, Account, "people"),
            Some.Resource(Service, Account, "machine") with { RetainOnDelete = false }),
        Is.EquivalentTo(new[]
        {
            "people: `retainOnDelete` is not set; set it: other environments use the principal",
            "people: `protect` is `false`; set it: a new group has none of the old one's grants",
            "machine: `retainOnDelete` is not set; set it: other environments use the principal",
        }));

    [Test]
    public void Where_state_is_not_protected_groups_are_not_either() => Assert.That(
        Some.Judge(
            new AccountPrincipalsKept(),
            Some.Stack(Some.Resource(Group, Account) with { RetainOnDelete = true }) with { ProtectsState = false }),
        Is.Empty);
}
