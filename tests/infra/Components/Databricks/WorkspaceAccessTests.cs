using System.Collections.Immutable;
using Pulumi;
using Pulumi.Utilities;
using static Platform.Tests.Infra.Components.TestStack;

namespace Platform.Tests.Infra.Components.Databricks;

public sealed class WorkspaceAccessTests
{
    [Test]
    public async Task The_provider_is_that_of_the_account_and_has_no_key()
    {
        var run = await UpdateAsync(TestAccess.Open());

        var provider = run.Inputs("pulumi:providers:databricks").Single();
        Assert.That(Pairs(provider.Value), Is.EqualTo(new[]
        {
            "accountId=account-id",
            "authType=azure-cli",
            $"azureTenantId={TestSettings.Minimal.Azure.TenantId}",
            "host=https://accounts.azuredatabricks.net",
        }));
        Assert.That(
            run.Registrations
                .Where(made => made.Type!.StartsWith("databricks:", StringComparison.Ordinal))
                .Select(made => made.Provider)
                .Distinct()
                .Count(),
            Is.EqualTo(1));
    }

    [Test]
    public async Task The_workspace_is_named_by_the_number_that_azure_gives_for_its_name()
    {
        var run = await UpdateAsync(TestAccess.Open());

        var call = run.Calls.Single();
        Assert.That(call.Token, Is.EqualTo("azure-native:databricks:getWorkspace"));
        Assert.That((call.Args["resourceGroupName"], call.Args["workspaceName"]), Is.EqualTo(("rg", "workspace")));
    }

    [Test]
    public async Task People_and_machines_are_assigned_as_users_or_administrators_and_nobody_by_name()
    {
        var run = await UpdateAsync(TestAccess.Open());

        var assigned = run.Databricks("MwsPermissionAssignment");
        Assert.That(
            assigned.Select(made => $"{made.Key} {Joined(made.Value["permissions"])}"),
            Is.EquivalentTo(new[]
            {
                "access-administrators ADMIN", "access-sre ADMIN", "access-analyst USER", "access-runner USER",
            }));
        Assert.That(assigned["access-sre"]["principalId"], Is.EqualTo("/databricks:index/group:Group/access-sre"));
        Assert.That(assigned["access-administrators"]["principalId"], Is.EqualTo("18"));
        Assert.That(run.Databricks("User"), Is.Empty);
    }

    [Test]
    public async Task Groups_are_those_of_entra_and_exist_in_the_account()
    {
        var run = await PreviewAsync(TestAccess.Open());

        var group = run.Databricks("Group", "access-analyst");
        Assert.That(
            (group["api"], group["displayName"], group["externalId"], group["force"]),
            Is.EqualTo(("account", "data-analyst", "analyst-object", true)));
        var runner = run.Databricks("ServicePrincipal", "access-runner");
        Assert.That(
            (runner["api"], runner["applicationId"], runner["force"]),
            Is.EqualTo(("account", "runner-id", true)));
    }

    [Test]
    public async Task An_environment_that_does_not_own_the_groups_names_them_by_their_number_in_the_account()
    {
        var run = await UpdateAsync(TestAccess.Open(accountId: "42"));

        Assert.That(run.Databricks("Group"), Is.Empty);
        Assert.That(run.Calls.Select(call => call.Token), Is.EqualTo(new[] { "azure-native:databricks:getWorkspace" }));
        var assigned = run.Databricks("MwsPermissionAssignment");
        Assert.That(assigned, Has.Count.EqualTo(4));
        Assert.That(
            (assigned["access-sre"]["principalId"], assigned["access-analyst"]["principalId"]),
            Is.EqualTo(("42", "42")));
        Assert.That(run.Databricks("Entitlements", "access-sre")["groupId"], Is.EqualTo("42"));
    }

    [Test]
    public async Task Who_reads_results_gets_sql_and_no_notebooks()
    {
        var run = await UpdateAsync(TestAccess.Open());

        var entitlements = run.Databricks("Entitlements");
        Assert.That(entitlements.Keys, Is.EquivalentTo(new[] { "access-sre", "access-analyst", "access-runner" }));
        Assert.That(entitlements["access-analyst"]["workspaceAccess"], Is.False);
        Assert.That(entitlements["access-sre"]["workspaceAccess"], Is.True);
        Assert.That(entitlements.Values.Select(made => made["databricksSqlAccess"]), Is.All.True);
        Assert.That(entitlements.Values.Select(made => made["allowClusterCreate"]), Is.All.False);
    }

    [Test]
    public async Task Only_the_group_of_those_who_deploy_may_run_jobs_as_the_runner()
    {
        var run = await UpdateAsync(TestAccess.Open());

        var rules = run.Databricks("AccessControlRuleSet", "access-runner");
        Assert.That(rules["api"], Is.EqualTo("account"));
        Assert.That(
            Items(rules["grantRules"]).Select(rule => $"{rule["role"]} {Joined(rule["principals"])}"),
            Is.EqualTo(new[]
            {
                "roles/servicePrincipal.manager groups/administrators",
                "roles/servicePrincipal.user groups/administrators",
            }));
    }

    [Test]
    public async Task What_is_inside_waits_for_the_metastore_and_for_the_administrator()
    {
        List<Resource> waitedFor = [];
        await UpdateAsync(TestAccess.Open(then: access =>
            waitedFor.AddRange(Dependencies(access.Scope.Inside(access)))));

        Assert.That(
            waitedFor.Select(resource => $"{resource.GetResourceType().Split(':')[^1]} {resource.GetResourceName()}"),
            Is.EquivalentTo(new[]
            {
                "MetastoreAssignment access-metastore", "MwsPermissionAssignment access-administrators",
            }));
    }

    static IEnumerable<Resource> Dependencies(CustomResourceOptions options) =>
        OutputUtilities.GetValueAsync(((Input<ImmutableArray<Resource>>)options.DependsOn).ToOutput()).Result;
}
