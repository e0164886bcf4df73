using Platform.Policy.Rules;

namespace Platform.Tests.Policy.Rules;

public class NoOwnersTests
{
    const string Owner =
        "/subscriptions/s/providers/Microsoft.Authorization/roleDefinitions/8E3AF657-a8ff-443c-a75c-2fe8c4bcb635";

    [Test]
    public void A_narrow_role_is_fine() =>
        Assert.That(
            Some.Judge(
                new NoOwners(),
                Some.Resource(
                    AzureTypes.RoleAssignment,
                    """{"roleDefinitionId":"/roleDefinitions/acdd72a7-3385-48ef-bd42-f606fba81ae7"}""")),
            Is.Empty);

    [Test]
    public void Owner_is_named_in_any_case() =>
        Assert.That(
            Some.Judge(
                new NoOwners(), Some.Resource(AzureTypes.RoleAssignment, $$"""{"roleDefinitionId":"{{Owner}}"}""")),
            Is.EqualTo(new[]
        {
            $"it: `roleDefinitionId` is `{Owner}`, which is Owner; give the narrowest role that suffices",
        }));

    [Test]
    public void A_role_that_is_not_known_yet_is_not_judged() =>
        Assert.That(
            new NoOwners()
                .Check(Some.Stack(Some.Resource(AzureTypes.RoleAssignment, """{"roleDefinitionId":"[unknown]"}""")))
                .Single().NotJudged,
            Is.True);
}
