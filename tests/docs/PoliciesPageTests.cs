using System.Text.RegularExpressions;
using Platform.Policy;
using Platform.Policy.Judging;

namespace Platform.Tests.Docs;

/// <summary>docs/policies.md has every rule, as its class states it, and no other.</summary>
public sealed class PoliciesPageTests
{
    [Test]
    public void Every_rule_class_is_in_the_list_of_rules()
    {
        var classes = typeof(PolicyRule).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(PolicyRule)) && !type.IsAbstract)
            .ToArray();

        Assert.That(classes, Has.Length.GreaterThan(10));
        Assert.That(Policies.All.Select(policy => policy.GetType()), Is.EquivalentTo(classes));
    }

    [Test]
    public void The_page_has_every_rule_with_its_level_severity_and_sentence()
    {
        var rows = Regex.Matches(Page.Of("docs/policies.md").Text, @"^\| `[a-z\-]+` \|.*$", RegexOptions.Multiline)
            .Select(match => Cells(match.Value, 4))
            .ToArray();

        Assert.That(
            rows,
            Is.EqualTo(
                Policies.All.Select(policy =>
                    $"| `{policy.Name}` | {Word(policy.Level)} | {Word(policy.Severity)} | {policy.Description} |")));
    }

    static string Cells(string row, int count) => string.Join('|', row.Split('|').Take(count + 1)) + "|";

    static string Word<T>(T value) where T : struct, Enum => value.ToString().ToLowerInvariant();
}
