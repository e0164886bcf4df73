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
    public void The_page_has_every_rule_with_its_level_severity_sentence_fix_and_controls()
    {
        var rows = Regex.Matches(Page.Of("docs/policies.md").Text, @"^\| `[a-z\-]+` \|.*$", RegexOptions.Multiline)
            .Select(match => Cells(match.Value, 6))
            .ToArray();

        Assert.That(
            rows,
            Is.EqualTo(
                Policies.All.Select(policy =>
                    $"| `{policy.Name}` | {Word(policy.Level)} | {Word(policy.Severity)} | {policy.Description} "
                    + $"| {policy.Fix} | {Controls(policy)} |")));
    }

    [Test]
    public void Every_control_that_a_rule_names_is_one_of_its_catalogue()
    {
        var known = File.ReadLines(Path.Combine(Repository.Root, "tests", "policy", "controls.txt")).ToHashSet();
        var named = Policies.All.SelectMany(policy => policy.Controls).ToArray();

        Assert.That(named, Has.Length.AtLeast(30));
        Assert.That(named.Except(known), Is.Empty);
    }

    static string Controls(PolicyRule policy) =>
        policy.Controls.Count == 0 ? "none" : string.Join(", ", policy.Controls);

    static string Cells(string row, int count) => string.Join('|', row.Split('|').Take(count + 1)) + "|";

    static string Word<T>(T value) where T : struct, Enum => value.ToString().ToLowerInvariant();
}
