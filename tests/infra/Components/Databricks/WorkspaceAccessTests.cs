using Platform.Components.Databricks;
using Platform.Components.Databricks.Scope;
using Pulumi;
using Pulumi.AzureNative.Databricks;

namespace Platform.Tests.Infra.Components.Databricks;

public sealed class WorkspaceAccessTests
{
    const string AssignmentType = "databricks:index/mwsPermissionAssignment:MwsPermissionAssignment";

    static Action Open(bool ownsGroups = true, Action<WorkspaceAccess>? then = null) => () =>
    {
        var workspace = new Workspace("workspace", new() { ResourceGroupName = "rg", WorkspaceName = "dbw" });
        var access = new WorkspaceAccess("access", new()
        {
            Context = TestSettings.Context(),
            AccountId = "account-id",
            Workspace = workspace,
            ResourceGroupName = "rg",
            MetastoreId = "metastore-id",
            Apply = new() { Key = "apply", ApplicationId = "apply-id", DisplayName = "apply", Role = WorkspaceRole.Admin },
            Groups =
            [
                new() { Key = "sre", DisplayName = "data-sre", ObjectId = "sre-object", Role = WorkspaceRole.Admin },
                new() { Key = "analyst", DisplayName = "data-analyst", ObjectId = "analyst-object", WorkspaceAccess = false },
            ],
            OwnsGroups = ownsGroups,
            Runners = [new() { Key = "runner", ApplicationId = "runner-id", DisplayName = "runner" }],
            Retry = new AccessRetry(),
            After = [],
        });
        then?.Invoke(access);
    };

    [Test]
    public async Task The_provider_is_that_of_the_account_and_has_no_key()
    {
        var run = await TestStack.UpdateAsync(Open());

        var provider = run.Inputs("pulumi:providers:databricks").Single();
        Assert.That(provider.Value.OrderBy(input => input.Key).Select(input => $"{input.Key}={input.Value}"), Is.EqualTo(new[]
        {
            "accountId=account-id", $"azureTenantId={TestSettings.Minimal.Azure.TenantId}", "host=https://accounts.azuredatabricks.net",
        }));
        Assert.That(run.Registrations.Where(made => made.Type!.StartsWith("databricks:", StringComparison.Ordinal)).Select(made => made.Provider).Distinct().Count(), Is.EqualTo(1));
    }

    [Test]
    public async Task The_workspace_is_named_by_the_number_that_azure_gives_for_its_name()
    {
        var run = await TestStack.UpdateAsync(Open());

        var call = run.Calls.Single();
        Assert.That(call.Token, Is.EqualTo("azure-native:databricks:getWorkspace"));
        Assert.That((call.Args["resourceGroupName"], call.Args["workspaceName"]), Is.EqualTo(("rg", "workspace")));
    }

    [Test]
    public async Task People_and_machines_are_assigned_as_users_or_administrators_and_nobody_by_name()
    {
        var run = await TestStack.UpdateAsync(Open());

        var assigned = run.Inputs(AssignmentType).ToDictionary(made => made.Key, made => string.Join(',', (System.Collections.Immutable.ImmutableArray<object>)made.Value["permissions"]));
        Assert.That(assigned, Is.EquivalentTo(new Dictionary<string, string>
        {
            ["access-apply"] = "ADMIN",
            ["access-sre"] = "ADMIN",
            ["access-analyst"] = "USER",
            ["access-runner"] = "USER",
        }));
        Assert.That(run.Inputs(AssignmentType, "access-sre")["principalId"], Is.EqualTo("/databricks:index/group:Group/access-sre"));
        Assert.That(run.Inputs("databricks:index/user:User"), Is.Empty);
    }

    [Test]
    public async Task Groups_are_those_of_entra_and_exist_in_the_account()
    {
        var run = await TestStack.PreviewAsync(Open());

        var group = run.Inputs("databricks:index/group:Group", "access-analyst");
        Assert.That((group["api"], group["displayName"], group["externalId"], group["force"]), Is.EqualTo(("account", "data-analyst", "analyst-object", true)));
        var runner = run.Inputs("databricks:index/servicePrincipal:ServicePrincipal", "access-runner");
        Assert.That((runner["api"], runner["applicationId"], runner["force"]), Is.EqualTo(("account", "runner-id", true)));
    }

    [Test]
    public async Task An_environment_that_does_not_own_the_groups_finds_them_in_the_account()
    {
        var run = await TestStack.UpdateAsync(Open(ownsGroups: false));

        Assert.That(run.Inputs("databricks:index/group:Group"), Is.Empty);
        Assert.That(run.Calls.Where(call => call.Token == "databricks:index/getGroup:getGroup").Select(call => $"{call.Args["api"]} {call.Args["displayName"]}"),
            Is.EquivalentTo(new[] { "account data-sre", "account data-analyst" }));
        Assert.That(run.Inputs(AssignmentType), Has.Count.EqualTo(4));
    }

    [Test]
    public async Task Who_reads_results_gets_sql_and_no_notebooks()
    {
        var run = await TestStack.UpdateAsync(Open());

        var entitlements = run.Inputs("databricks:index/entitlements:Entitlements");
        Assert.That(entitlements.Keys, Is.EquivalentTo(new[] { "access-sre", "access-analyst", "access-runner" }));
        Assert.That((entitlements["access-analyst"]["workspaceAccess"], entitlements["access-analyst"]["databricksSqlAccess"]), Is.EqualTo((false, true)));
        Assert.That((entitlements["access-sre"]["workspaceAccess"], entitlements["access-sre"]["databricksSqlAccess"]), Is.EqualTo((true, true)));
        Assert.That(entitlements.Values.Select(made => made["allowClusterCreate"]), Is.All.False);
    }

    [Test]
    public async Task Only_the_deploying_identity_may_run_jobs_as_the_runner()
    {
        var run = await TestStack.UpdateAsync(Open());

        var rules = run.Inputs("databricks:index/accessControlRuleSet:AccessControlRuleSet", "access-runner");
        Assert.That(rules["api"], Is.EqualTo("account"));
        Assert.That(TestStack.Items(rules["grantRules"]).Select(rule => $"{rule["role"]} {((System.Collections.Immutable.ImmutableArray<object>)rule["principals"])[0]}"), Is.EqualTo(new[]
        {
            "roles/servicePrincipal.manager servicePrincipals/apply-id", "roles/servicePrincipal.user servicePrincipals/apply-id",
        }));
    }

    [Test]
    public async Task What_is_inside_waits_for_the_metastore_and_for_the_administrator()
    {
        List<Resource> waitedFor = [];
        await TestStack.UpdateAsync(Open(then: access => waitedFor.AddRange(Dependencies(access.Scope.Inside(access)))));

        Assert.That(waitedFor.Select(resource => $"{resource.GetResourceType().Split(':')[^1]} {resource.GetResourceName()}"),
            Is.EquivalentTo(new[] { "MetastoreAssignment access-metastore", "MwsPermissionAssignment access-apply" }));
    }

    static IEnumerable<Resource> Dependencies(CustomResourceOptions options) =>
        Pulumi.Utilities.OutputUtilities.GetValueAsync(((Input<System.Collections.Immutable.ImmutableArray<Resource>>)options.DependsOn).ToOutput()).Result;
}
