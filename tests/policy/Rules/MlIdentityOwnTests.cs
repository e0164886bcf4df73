using Platform.Policy.Rules;
using Platform.Tests.Stacks;

namespace Platform.Tests.Policy.Rules;

public class MlIdentityOwnTests
{
    static readonly ResourceFact Workspace = Some.Resource(AzureTypes.MachineLearningWorkspace, name: "ml");

    static readonly ResourceFact Identity =
        Some.Resource("azure-native:managedidentity:UserAssignedIdentity", name: "own");

    static ResourceFact Assignment(string input, ResourceFact source) =>
        Some.Resource(AzureTypes.RoleAssignment).MadeFrom(input, source);

    [Test]
    public void A_role_for_an_identity_of_ones_own_and_one_at_the_workspace_are_fine() => Assert.That(
        Some.Judge(
            new MlIdentityOwn(), Workspace, Identity, Assignment("principalId", Identity),
            Assignment("scope", Workspace)),
        Is.Empty);

    [Test]
    public void A_role_for_the_system_identity_is_named() => Assert.That(
        Some.Judge(new MlIdentityOwn(), Workspace, Assignment("principalId", Workspace)),
        Is.EqualTo(new[]
        {
            $"it: `principalId` is the system identity of `{Workspace.Key}`, which the service gives roles itself; "
            + "make a user-assigned identity, and its roles before the workspace",
        }));

    [TestCase("dev", 7)]
    [TestCase("staging", 8)]
    [TestCase("prod", 8)]
    public void The_first_plans_gave_the_system_identity_every_role(string environment, int roles) =>
        Assert.That(FirstPlans.Judge(new MlIdentityOwn(), environment), Has.Length.EqualTo(roles));
}
