using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Platform.Cli.Diff;
using Platform.Cli.Planning;

namespace Platform.Tests.Cli.Diff;

public class DiffMarkdownTests
{
    static Plan Plan(string stack, int count, string value) => new()
    {
        Stack = stack,
        Resources =
        [
            .. Enumerable.Range(0, count)
                .Select(index => new ResourceFact
                {
                    Type = "x:y:Z",
                    Name = $"r{index:0000}",
                    Inputs = new JsonObject { ["p"] = value },
                }),
        ],
    };

    [Test]
    public void An_environment_with_changes_has_one_foldable_part_and_one_without_a_line()
    {
        var text = DiffMarkdown.Write(
            [
                PlanDiff.Between(Plan("dev", 1, "a"), Plan("dev", 1, "b")),
                PlanDiff.Between(Plan("prod", 1, "a"), Plan("prod", 1, "a")),
            ]);
        Assert.That(text.Split("<details").Length - 1, Is.EqualTo(1));
        Assert.That(text.Split("</details>").Length - 1, Is.EqualTo(1));
        Assert.That(text, Does.Contain("<b>dev</b>: 1 may be replaced").And.Contain("\n<b>prod</b>: no changes\n"));
    }

    [Test]
    public void A_value_cannot_break_out_of_its_cell()
    {
        var text = DiffMarkdown.Write(
            [PlanDiff.Between(Plan("dev", 1, "a"), Plan("dev", 1, "x | `y`\n</details>| **z** @team [l](u) #1"))]);
        var row = text.Split('\n').Single(line => line.Contains("<code>p</code>"));
        Assert.That(row.Count(letter => letter == '|'), Is.EqualTo(4));
        Assert.That(
            row,
            Does.Not.Contain("`").And.Not
                .Contain("</details>").And.Not
                .Contain("*").And.Not
                .Contain("@").And.Not
                .Contain("["));
    }

    [Test]
    public void A_long_value_is_cut_and_its_length_said()
    {
        var text = DiffMarkdown.Write([PlanDiff.Between(Plan("dev", 1, "a"), Plan("dev", 1, new string('v', 5000)))]);
        Assert.That(text, Does.Contain("… (5002 characters)").And.Not.Contain(new string('v', 200)));
    }

    [Test]
    public void Resources_that_change_in_the_same_way_share_a_table()
    {
        var text = DiffMarkdown.Write([PlanDiff.Between(Plan("dev", 30, "a"), Plan("dev", 30, "b"))]);
        Assert.That(Regex.Count(text, "<code>p</code>"), Is.EqualTo(1));
        Assert.That(Regex.Count(text, "^- <code>r00", RegexOptions.Multiline), Is.EqualTo(30));
    }

    [TestCase(1)]
    [TestCase(3)]
    public void A_comment_is_never_longer_than_GitHub_takes_and_counts_what_it_leaves_out(int environments)
    {
        var text = DiffMarkdown.Write(
            [
                .. Enumerable.Range(0, environments)
                    .Select(index => PlanDiff.Between(Plan($"env{index}", 2000, "a"), Plan($"env{index}", 2000, "b"))),
            ]);
        Assert.That(text.Length, Is.LessThanOrEqualTo(65_000).And.GreaterThan(55_000));
        var left = Regex.Matches(text, @"_(\d+) more changed resources left out")
            .Select(match => int.Parse(match.Groups[1].Value))
            .ToArray();
        Assert.That(left, Has.Length.EqualTo(environments));
        Assert.That(
            Regex.Count(text, "^- <code>r", RegexOptions.Multiline) + left.Sum(), Is.EqualTo(2000 * environments));
        Assert.That(Regex.Count(text, "</details>"), Is.EqualTo(Regex.Count(text, "<details")));
    }
}
