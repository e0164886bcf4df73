using Platform.Components.Facts;
using Platform.Components.Foundation;
using ResourceGroup = Pulumi.AzureNative.Resources.ResourceGroup;

namespace Platform.Tests.Infra.Components.Foundation;

public sealed class DeploymentIdentitiesTests
{
    const string Assignment = "azure-native:authorization:RoleAssignment";

    static void Identities() => _ = new DeploymentIdentities("deploy", new()
    {
        Context = TestSettings.Context(),
        ResourceGroup = new ResourceGroup("group"),
        Github = TestSettings.Minimal.Deployment.Github,
        AzureDevOps =
        [
            TestSettings.Connection("plan", 2),
            TestSettings.Connection("apply", 3),
            TestSettings.Connection("apply", 4),
        ],
    });

    [Test]
    public async Task Each_identity_trusts_one_environment_and_its_service_connections()
    {
        var run = await TestStack.UpdateAsync(Identities);

        var credentials = run.Inputs("azure-native:managedidentity:FederatedIdentityCredential").Values;
        Assert.That(credentials.Select(credential =>
            $"{credential["resourceName"]} {credential["issuer"]} {credential["subject"]}"), Is.EquivalentTo(new[]
        {
            "deploy-plan https://token.actions.githubusercontent.com repo:acme/platform:environment:dev-plan",
            "deploy-plan https://login.example.com/v2.0 /eid1/c/pub/t/tenant/a/application/sc/organization/2",
            "deploy-apply https://token.actions.githubusercontent.com repo:acme/platform:environment:dev",
            "deploy-apply https://login.example.com/v2.0 /eid1/c/pub/t/tenant/a/application/sc/organization/3",
            "deploy-apply https://login.example.com/v2.0 /eid1/c/pub/t/tenant/a/application/sc/organization/4",
        }));
        Assert.That(credentials.Select(credential => credential["audiences"]),
            Is.All.EqualTo(new object[] { "api://AzureADTokenExchange" }));
    }

    [Test]
    public async Task Each_identity_may_do_exactly_this_on_the_subscription()
    {
        var run = await TestStack.UpdateAsync(Identities);

        Assert.That(run.Inputs(Assignment)
            .Select(made => $"{made.Key} {made.Value["scope"]} {made.Value["principalType"]}"), Is.EquivalentTo(new[]
        {
            $"deploy-plan-reader {TestSettings.Context().SubscriptionScope} ServicePrincipal",
            $"deploy-apply-contributor {TestSettings.Context().SubscriptionScope} ServicePrincipal",
            $"deploy-apply-locks-contributor {TestSettings.Context().SubscriptionScope} ServicePrincipal",
            $"deploy-apply-rbac-administrator {TestSettings.Context().SubscriptionScope} ServicePrincipal",
        }));
    }

    [Test]
    public async Task The_right_to_give_roles_is_limited_to_the_roles_of_the_program()
    {
        var run = await TestStack.UpdateAsync(Identities);

        var grant = run.Inputs(Assignment, "deploy-apply-rbac-administrator");
        Assert.That(grant["conditionVersion"], Is.EqualTo("2.0"));
        var condition = (string)grant["condition"];
        foreach (var role in RoleDefinitions.All)
        {
            Assert.That(condition.Split(role.Guid),
                Has.Length.EqualTo(role == RoleDefinitions.RbacAdministrator ? 1 : 3), role.Title);
        }

        Assert.That(condition, Does.Contain("roleAssignments/write").And.Contain("roleAssignments/delete")
            .And.Not.Contain("8e3af657-a8ff-443c-a75c-2fe8c4bcb635"));
    }

    [Test]
    public void The_page_about_deployment_identities_lists_the_same_grants()
    {
        var rows = File.ReadAllLines(Path.Combine(Repository.Root, "docs", "deployment-identities.md"))
            .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            .Select(cells => (Identity: cells[0].Trim('`'), Role: cells[1], Reason: cells[2]));

        Assert.That(
            rows, Is.EqualTo(DeploymentGrants.All.Select(grant => (grant.Identity, grant.Role.Title, grant.Reason))));
    }
}
