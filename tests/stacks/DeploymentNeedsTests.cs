using Platform.Components.Foundation;

namespace Platform.Tests.Stacks;

/// <summary>
/// The table of rights against the plans: every kind of resource has a right that makes it, and every right is given
/// where the table says.
/// </summary>
public sealed class DeploymentNeedsTests
{
    static readonly string[] Packages = ["azure-native", "azuread"];

    static string Kind(ResourceFact resource) => resource.Type.Split(':')[^1];

    // A row that names a kind goes before one that names its package; both packages have groups and principals.
    static DeploymentNeed[] RightsFor(ResourceFact resource)
    {
        var package = resource.Type.Split(':')[0];
        DeploymentNeed[] named = [.. DeploymentNeeds.All.Where(need =>
            need.Kinds.Contains(Kind(resource)) && (need.Holder == DeploymentNeeds.Administrators) ==
                (package == "databricks"))];
        return named.Length > 0 ? named : [.. DeploymentNeeds.All.Where(need => need.Kinds.Contains(package))];
    }

    static IEnumerable<ResourceFact> Made(string stack) =>
        Plans.Of(stack).Resources.Where(one => !one.IsComponent && !one.IsProvider);

    [TestCaseSource(typeof(Plans), nameof(Plans.Stacks))]
    public void Every_resource_is_of_a_kind_that_some_right_makes(string stack)
    {
        Assert.That(Made(stack).Count(), Is.AtLeast(70));
        Assert.That(
            Made(stack).Where(one => RightsFor(one).Length == 0).Select(one => one.Type).Distinct(), Is.Empty);
    }

    [Test]
    public void Every_right_is_one_that_some_plan_takes()
    {
        var made = Plans.Environments.SelectMany(Made)
            .Concat(Plans.With("prod", "options.managementGroups=create").Resources)
            .SelectMany(RightsFor)
            .ToHashSet();
        Assert.That(DeploymentNeeds.All.Except(made).Select(need => need.Right), Is.Empty);
    }

    [Test]
    public void The_bootstrap_stack_gives_apply_its_roles_and_administrators_the_account()
    {
        Assert.That(
            DeploymentNeeds.All.Where(need => need.Holder == DeploymentRole.Apply).Select(need => need.Right),
            Is.EqualTo(DeploymentGrants.All.Where(grant => grant.Identity == DeploymentRole.Apply)
                .Select(grant => grant.Role.Title)));
        Assert.That(
            Plans.Of("bootstrap").Of("databricks:index/groupRole:GroupRole").Select(one => (string?)one.Inputs["role"]),
            Is.EqualTo(new[] { "account_admin", "account_admin", "account_admin" }));
    }

    [TestCaseSource(typeof(Plans), nameof(Plans.Environments))]
    public void An_environment_gives_administrators_the_rest(string environment)
    {
        var plan = Plans.Of(environment);
        var group = $"data-administrators-{environment}";
        var metastore = plan.Of("databricks:index/grant:Grant").Single(one => one.Inputs["metastore"] is not null);
        Assert.That((string?)metastore.Inputs["principal"], Is.EqualTo(group));
        Assert.That(
            DeploymentNeeds.All.Select(need => need.Right),
            Does.Contain(string.Join(", ", metastore.Inputs["privileges"]!.AsArray().Select(one => (string?)one))));
        Assert.That(
            plan.Of("databricks:index/mwsPermissionAssignment:MwsPermissionAssignment")
                .Single(one => one.Name.EndsWith("-administrators")).Inputs["permissions"]!.ToJsonString(),
            Is.EqualTo("""["ADMIN"]"""));
        Assert.That(
            plan.Of("databricks:index/accessControlRuleSet:AccessControlRuleSet").Single().Inputs["grantRules"]!
                .AsArray().Select(rule => $"{rule!["role"]} {string.Join(' ', rule["principals"]!.AsArray())}"),
            Does.Contain($"roles/servicePrincipal.user groups/{group}"));
    }

    [Test]
    public void The_page_about_deployment_identities_shows_the_table()
    {
        var rows = File.ReadAllLines(Path.Combine(Repository.Root, "docs", "deployment-identities.md"))
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
            .Where(cells => cells.Length == 7 && DeploymentNeeds.All.Any(need => need.Holder == cells[1]))
            .Select(cells => string.Join(" | ", cells[1..6]));

        Assert.That(rows, Is.EqualTo(DeploymentNeeds.All.Select(need => string.Join(
            " | ",
            need.Holder,
            need.Right,
            need.Given,
            string.Join(", ", need.Kinds.Select(kind => Packages.Contains(kind) ? $"the rest of `{kind}`" : kind)),
            need.Source))));
    }
}
