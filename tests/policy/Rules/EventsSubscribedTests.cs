using Platform.Policy.Rules;
using Platform.Tests.Stacks;

namespace Platform.Tests.Policy.Rules;

public class EventsSubscribedTests
{
    const string Roles = "/subscriptions/s/providers/Microsoft.Authorization/roleDefinitions/";

    static readonly ResourceFact Account = Some.Resource(AzureTypes.StorageAccount, name: "landing");
    static readonly ResourceFact Group = Some.Resource("azure-native:resources:ResourceGroup", name: "group");

    static string[] Judge(string role, ResourceFact scope) => Some.Judge(
        new EventsSubscribed(),
        Account,
        Some.Resource(AzureTypes.RoleAssignment, $$"""{"roleDefinitionId":"{{Roles}}{{role}}"}""")
            .MadeFrom("scope", scope));

    [Test]
    public void The_role_on_the_group_and_another_role_on_the_account_are_fine()
    {
        Assert.That(Judge("428e0ff0-5e57-4d9c-a221-2c70d0e0a443", Group), Is.Empty);
        Assert.That(Judge("974c5e8b-45b9-4653-ba55-5f855dd0fb88", Account), Is.Empty);
    }

    [Test]
    public void The_role_on_the_account_is_named() => Assert.That(
        Judge("428e0ff0-5e57-4d9c-a221-2c70d0e0a443", Account),
        Is.EqualTo(new[] { "it: `scope` is `landing` alone; give the role on its resource group" }));

    [Test]
    public void The_first_plans_gave_it_on_the_account(
        [ValueSource(typeof(Plans), nameof(Plans.Environments))] string environment) => Assert.That(
        FirstPlans.Judge(new EventsSubscribed(), environment),
        Has.Length.EqualTo(1).And.All.Contains("`lake-landing-account` alone"));
}
