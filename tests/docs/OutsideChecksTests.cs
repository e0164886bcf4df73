using System.Text.RegularExpressions;
using Platform.Policy;
using Platform.Policy.Judging;

namespace Platform.Tests.Docs;

/// <summary>docs/policies.md answers each check of a public scanner: by a rule, or by a reason.</summary>
public sealed class OutsideChecksTests
{
    static readonly string[][] Rows =
    [
        .. Regex.Matches(Page.Of("docs/policies.md").Text, @"^\| CKV.*\|$", RegexOptions.Multiline)
            .Select(match => match.Value.Split('|', StringSplitOptions.TrimEntries)[1..^1]),
    ];

    [Test]
    public void Every_check_of_the_list_is_in_the_table_once()
    {
        Assert.That(Rows, Has.Length.EqualTo(66));
        Assert.That(
            Rows.Select(row => row[0]),
            Is.EqualTo(File.ReadLines(Path.Combine(Repository.Root, "tests", "policy", "outside-checks.txt"))
                .Where(line => line[0] != '#')));
    }

    [Test]
    public void Each_has_a_mandatory_rule_or_a_reason_and_not_both()
    {
        var rules = Policies.All.Where(rule => rule.Level == Level.Mandatory).Select(rule => $"`{rule.Name}`");
        Assert.That(Rows.Where(row => row[1].Length > 0).Select(row => row[1]).Except(rules), Is.Empty);
        Assert.That(
            Rows.Where(row => (row[1].Length > 0) == (row[2].Length > 20)).Select(row => row[0]), Is.Empty);
        Assert.That(Rows.Count(row => row[1].Length > 0), Is.AtLeast(35));
    }
}
