using Platform.Policy.Rules;

namespace Platform.Tests.Policy.Rules;

public class PrincipalTypeStatedTests
{
    [TestCase("Group")]
    [TestCase("ServicePrincipal")]
    public void Groups_and_service_principals_are_fine(string kind) =>
        Assert.That(
            Some.Judge(
                new PrincipalTypeStated(),
                Some.Resource(AzureTypes.RoleAssignment, $$"""{"principalType":"{{kind}}"}""")),
            Is.Empty);

    [TestCase("{}", "not set")]
    [TestCase("""{"principalType":"User"}""", "`User`")]
    public void An_assignment_to_a_user_or_to_nobody_knows_what_is_named(string inputs, string got) =>
        Assert.That(
            Some.Judge(new PrincipalTypeStated(), Some.Resource(AzureTypes.RoleAssignment, inputs)),
            Is.EqualTo(new[] { $"it: `principalType` is {got}; set it to `Group` or `ServicePrincipal`" }));
}
