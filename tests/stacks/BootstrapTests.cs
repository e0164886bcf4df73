using Platform.Cli.Planning;

namespace Platform.Tests.Stacks;

/// <summary>What exists before the first environment.</summary>
public sealed class BootstrapTests
{
    const string Role = AzureTypes.RoleAssignment;

    static Plan Plan => Plans.Of("bootstrap");

    [Test]
    public void No_policy_is_broken_and_every_one_could_be_judged() =>
        Assert.That(Plan.Findings.Select(finding => $"{finding.Policy} {finding.Resource}"), Is.Empty);

    [Test]
    public void What_cannot_be_made_again_is_protected()
    {
        string[] types =
        [
            .. AzureTypes.Stateful, "azuread:index/group:Group", "databricks:index/group:Group",
            "azure-native:managedidentity:UserAssignedIdentity", "azure-native:resources:ResourceGroup",
        ];
        var kept = Plan.Of(types).ToLookup(one => one.Protect, one => one.Key);

        Assert.That(kept[false], Is.Empty);
        // 4 containers and keys; account, vault, logs, group; 4 + 3 groups; 6 identities.
        Assert.That(kept[true].Count(), Is.EqualTo(25));
    }

    [Test]
    public void Who_deploys_one_environment_reaches_the_state_and_the_subscription_of_no_other()
    {
        string[] Of(string environment) => [.. Plan.Of(Role)
            .Where(role => role.Dependencies.Any(key => key.Contains($"deployers-{environment}-")))
            .Select(role => role.Name)];

        foreach (var environment in Plans.Environments)
        {
            Assert.That(Of(environment), Is.EquivalentTo(new[]
            {
                $"deployers-{environment}-identity-plan-reader",
                $"deployers-{environment}-identity-apply-contributor",
                $"deployers-{environment}-identity-apply-locks-contributor",
                $"deployers-{environment}-identity-apply-rbac-administrator",
                $"state-{environment}-administrators-blob-contributor", $"state-{environment}-plan-blob-reader",
                $"state-{environment}-key-administrators-crypto-user", $"state-{environment}-key-plan-crypto-user",
            }));
        }

        Assert.That(Plan.Of(Role), Has.Length.EqualTo(3 * 8 + 2));
    }

    [Test]
    public void A_group_holds_people_and_the_pipeline_that_applies_and_administers_the_account()
    {
        var known = Plans.KnownBootstrap;
        var members = known.Of("azuread:index/groupMember:GroupMember");
        Assert.That(
            members.Select(member => string.Join(' ', member.Dependencies.Select(key => key.Split("::")[1])
                .Where(name => name != "state-group").Order())),
            Is.EquivalentTo(Plans.Environments.SelectMany(name => new[]
            {
                $"administrators-group deployers-{name}-group",
                $"deployers-{name}-group deployers-{name}-identity-apply",
            })));
        Assert.That(
            known.Of("databricks:index/groupRole:GroupRole")
                .Select(role => $"{role.Dependencies.Single().Split("::")[1]} {role.Inputs["role"]}"),
            Is.EquivalentTo(Plans.Environments.Select(name => $"deployers-{name}-account-group account_admin")));
    }

    [Test]
    public void Its_outputs_are_what_the_settings_of_the_environments_name()
    {
        var outputs = Plans.KnownBootstrap.Outputs;
        string[] stacks = ["bootstrap", "dev", "prod", "staging"];

        Assert.That(Keys("StateUrls"), Is.EqualTo(stacks));
        Assert.That(Keys("SecretsProviders"), Is.EqualTo(stacks));
        Assert.That((string?)outputs["AdministratorGroups"]!["dev"], Is.EqualTo("data-administrators-dev"));
        Assert.That(
            new[] { "AdministratorAccountIds", "PlanClientIds", "ApplyClientIds" }.Select(Keys),
            Has.All.EqualTo(stacks[1..]));
        Assert.That((string)outputs["StateUrls"]!["dev"]!, Does.Match("^azblob://.+[?]storage_account=.+$"));
        Assert.That(
            (string)outputs["SecretsProviders"]!["dev"]!,
            Does.Match("^azurekeyvault://.+[.]vault[.]azure[.]net/keys/"));

        string[] Keys(string output) => [.. outputs[output]!.AsObject().Select(one => one.Key)];
    }

    [Test]
    public void No_environment_makes_who_deploys_it() => Assert.That(
        Plans.Environments.SelectMany(name => Plans.Of(name).Resources)
            .Where(one => one.Type == "platform:foundation:DeploymentIdentities"
                || (one.Type == Role && one.Inputs["condition"] is not null)),
        Is.Empty);
}
