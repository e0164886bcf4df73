using Platform.Policy.Judging;
using Platform.Policy.Rules;

namespace Platform.Tests.Stacks;

/// <summary>
/// What every environment promises. Each test first shows that there was something to look at; the rules have tests of
/// their own that break them.
/// </summary>
[TestFixtureSource(typeof(Plans), nameof(Plans.Environments))]
public class GuardTests(string environment)
{
    [Test]
    public void No_policy_is_broken() => Assert.That(
        Plans.Of(environment).Findings.Where(finding => !finding.NotDecidable)
            .Select(finding => $"{finding.Policy} {finding.Resource}: {finding.Message}"),
        Is.Empty);

    // Identities that the deployment makes have no name yet.
    [Test]
    public void Before_the_first_deployment_only_whom_grants_name_cannot_be_judged() => Assert.That(
        Plans.Of(environment).Findings.Where(finding => finding.NotDecidable)
            .GroupBy(finding => finding.Policy).Select(rule => $"{rule.Key} {rule.Count()}"),
        Is.EqualTo(new[] { $"grants-narrow {(environment == "dev" ? 48 : 40)}" }));

    [Test]
    public void Every_taggable_resource_has_all_mandatory_tags()
    {
        var plan = Plans.Of(environment);
        Assert.That(plan.Of(TagsPresent.TagsOf.Keys), Has.Length.AtLeast(40));
        Assert.That(
            plan.Of(TagsPresent.TagsOf.Keys).Select(resource => resource.Type).Distinct().Count(), Is.AtLeast(15));
        Assert.That(Broken<TagsPresent>(), Is.Empty);
    }

    [Test]
    public void Every_endpoint_has_its_zone_group()
    {
        var plan = Plans.Of(environment);
        Assert.That(
            plan.Of("azure-native:network:PrivateEndpoint"),
            Has.Length.AtLeast(5).And.Length.EqualTo(plan.Of("azure-native:network:PrivateDnsZoneGroup").Length));
        Assert.That(Broken<EndpointsResolved>(), Is.Empty);
    }

    [Test]
    public void Every_loggable_resource_has_a_diagnostic_setting()
    {
        Assert.That(
            Plans.Of(environment).Of(AzureTypes.Loggable).Select(resource => resource.Type).Distinct().Count(),
            Is.AtLeast(6));
        Assert.That(Broken<DiagnosticsSent>(), Is.Empty);
    }

    [Test]
    public void Dual_Databricks_resources_say_which_level_is_meant()
    {
        Assert.That(Plans.Of(environment).Of(AccountOrWorkspaceStated.Types), Has.Length.AtLeast(3));
        Assert.That(Broken<AccountOrWorkspaceStated>(), Is.Empty);
    }

    [Test]
    public void Role_assignments_state_the_kind_of_their_principal_and_none_gives_Owner()
    {
        Assert.That(Plans.Of(environment).Of(AzureTypes.RoleAssignment), Has.Length.AtLeast(10));
        Assert.That(Broken<PrincipalTypeStated>().Concat(Broken<NoOwners>()), Is.Empty);
    }

    [Test]
    public void No_key_password_token_or_signature_is_anywhere()
    {
        Assert.That(Plans.Of(environment).Resources.Sum(resource => resource.Inputs.Count), Is.AtLeast(1000));
        Assert.That(Broken<NoKeys>(), Is.Empty);
        Assert.That(Plans.Known(environment).Resources, Has.Count.EqualTo(Plans.Of(environment).Resources.Count));
        Assert.That(Broken<NoKeys>(known: true), Is.Empty);
    }

    string[] Broken<T>(bool known = false) where T : PolicyRule, new() => Broken(new T(), known);

    string[] Broken(PolicyRule policy, bool known)
    {
        var facts = new StackFacts
        {
            Resources = (known ? Plans.Known(environment) : Plans.Of(environment)).Resources,
            Private = false,
            ProtectsState = false,
            MandatoryTags = Naming.Tags.Mandatory,
        };
        return [.. policy.Check(facts).Select(violation => $"{violation.Resource.Key}: {violation.Message}")];
    }
}
