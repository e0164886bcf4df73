using Platform.Policy;
using Platform.Policy.Judging;

namespace Platform.Tests.Policy;

public class PoliciesTests
{
    [Test]
    public void Rules_have_names_of_their_own_in_lower_case_and_say_what_they_ask()
    {
        Assert.That(Policies.All, Has.Count.EqualTo(118));
        Assert.That(Policies.All.Select(policy => policy.Name), Is.Unique.And.Ordered);
        Assert.That(Policies.All.Select(policy => policy.Name), Has.All.Match("^[a-z]+(-[a-z]+)*$"));
        Assert.That(Policies.All.Select(policy => policy.Description), Has.All.EndsWith("."));
        Assert.That(Policies.All.Select(policy => policy.Fix), Has.All.Match("^[a-z].*[^.;]$"));
    }

    [Test]
    public void Every_rule_is_listed()
    {
        var rules = typeof(Policies).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(PolicyRule)) && !type.IsAbstract);
        Assert.That(Policies.All.Select(policy => policy.GetType()), Is.EquivalentTo(rules));
    }

    [Test]
    public void Findings_stand_with_the_mandatory_and_the_worst_first()
    {
        var findings = Policies.Judge(Some.Stack(
            Some.Resource("databricks:index/group:Group"),
            Some.Resource(AzureTypes.RoleAssignment, """{"principalType":"Group","roleDefinitionId":"[unknown]"}"""),
            Some.Resource("databricks:index/token:Token")));
        Assert.That(
            findings.Select(finding => $"{finding.Level} {finding.Severity} {finding.Policy} {finding.Resource}"),
            Is.EqualTo(new[]
        {
            "Mandatory Critical no-keys databricks:index/token:Token::it",
            "Mandatory High account-principals-kept databricks:index/group:Group::it",
            "Mandatory High account-principals-kept databricks:index/group:Group::it",
            "Mandatory High groups-filled databricks:index/group:Group::it",
            "Mandatory Medium account-or-workspace-stated databricks:index/group:Group::it",
            "Advisory High no-owners azure-native:authorization:RoleAssignment::it",
        }));
    }

    [Test]
    public void A_plan_without_resources_breaks_nothing() => Assert.That(Policies.Judge(Some.Stack()), Is.Empty);
}
