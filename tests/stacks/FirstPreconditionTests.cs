using Platform.Policy;
using Platform.Policy.Judging;

namespace Platform.Tests.Stacks;

/// <summary>What the preconditions find in the plans of the first version.</summary>
public class FirstPreconditionTests
{
    static readonly Dictionary<string, (int Dev, int Staging, int Prod)> Found = new()
    {
        ["endpoint-ports-admitted"] = (4, 4, 4),
        ["grants-name-account"] = (18, 18, 43),
        ["inside-needs-zone-link"] = (0, 167, 344),
        ["ml-network-ready"] = (1, 3, 3),
        ["object-parents-exist"] = (6, 6, 6),
        ["owners-in-account"] = (1, 1, 1),
        ["permissions-name-assigned"] = (74, 74, 74),
        ["rule-sets-name-account"] = (2, 2, 2),
        ["run-as-allowed"] = (11, 11, 11),
        ["run-as-assigned"] = (11, 11, 11),
        ["securables-need-grant"] = (8, 8, 8),
        ["serverless-waits-for-network"] = (7, 7, 7),
    };

    static int Count(Precondition rule, string environment) => FirstPlans.Judge(rule, environment).Length;

    [Test]
    public void Each_rule_finds_in_the_first_plans_what_was_missing_there()
    {
        var found = Policies.All.OfType<Precondition>().ToDictionary(
            rule => rule.Name,
            rule => (Dev: Count(rule, "dev"), Staging: Count(rule, "staging"), Prod: Count(rule, "prod")));
        foreach (var (rule, (dev, staging, prod)) in found)
        {
            TestContext.Out.WriteLine($"[\"{rule}\"] = ({dev}, {staging}, {prod}),");
        }

        Assert.That(
            found.Where(rule => rule.Value != (0, 0, 0)).OrderBy(rule => rule.Key, StringComparer.Ordinal),
            Is.EqualTo(Found.OrderBy(rule => rule.Key, StringComparer.Ordinal)));
    }
}
