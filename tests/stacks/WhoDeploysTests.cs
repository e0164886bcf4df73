using Platform.Policy.Judging;
using Platform.Policy.Rules;

namespace Platform.Tests.Stacks;

/// <summary>
/// What a review of the first plans found about who deploys, found by rules now: how often in each plan, in the order
/// dev, staging, prod. Today's plans break none of them, as <see cref="GuardTests"/> says of all rules.
/// </summary>
public sealed class WhoDeploysTests
{
    static IEnumerable<TestCaseData> Found()
    {
        yield return Case(new SignInStated(), 1, 1, 1);
        yield return Case(new AccountPrincipalsKept(), 2, 2, 14);
        yield return Case(new ListsRetained(), 34, 34, 34);
        yield return Case(new OwnersAreGroups(), 14, 14, 14);
        yield return Case(new ManagersNamed(), 14, 14, 14);
        yield return Case(new FederatedSubjectsMatch(), 8, 8, 8);
    }

    [TestCaseSource(nameof(Found))]
    public void The_first_plans_broke_it(PolicyRule rule, int[] times) => Assert.That(
        Plans.Environments.Select(environment => FirstPlans.Judge(rule, environment).Length), Is.EqualTo(times));

    // A group was looked up by its name, with a right that no pipeline has. A plan shows what the function gave back.
    [Test]
    public void Groups_of_the_account_are_named_by_number_and_not_looked_up()
    {
        static string Principal(ResourceFact assigned) => (string)assigned.Inputs["principalId"]!;
        const string type = "databricks:index/mwsPermissionAssignment:MwsPermissionAssignment";

        Assert.That(
            Plans.Environments.Select(environment => FirstPlans.Of(environment).Of(type)
                .Count(assigned => Principal(assigned) == "[from the account]")),
            Is.EqualTo(new[] { 6, 6, 0 }));
        Assert.That(
            Plans.Environments.Select(environment => Plans.Of(environment).Of(type)
                .Count(assigned => Principal(assigned).StartsWith(Placeholder.GuidPrefix))),
            Is.EqualTo(new[] { 7, 7, 1 }));
    }

    static TestCaseData Case(PolicyRule rule, params int[] times) =>
        new TestCaseData(rule, times).SetArgDisplayNames(rule.Name, string.Join(' ', times));
}
