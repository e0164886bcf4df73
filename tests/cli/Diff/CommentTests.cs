using System.Text.RegularExpressions;
using Platform.Cli.Diff;

namespace Platform.Tests.Cli.Diff;

/// <summary>
/// The comment of each pair of plans, against approved text; of a long one, the lines that parts begin with.
/// `make approve` writes today's.
/// </summary>
public sealed partial class CommentTests
{
    const int Long = 8_000;

    [TestCaseSource(typeof(CommentPairs), nameof(CommentPairs.All))]
    public void A_comment_is_as_approved_and_below_the_limit(string pair)
    {
        var text = CommentPairs.Comment(pair);
        Assert.That(text, Has.Length.LessThanOrEqualTo(DiffMarkdown.Limit));

        var shown = text.Length <= Long ? text
            : string.Concat(text.Split('\n').Where(line => Part().IsMatch(line)).Select(line => $"{line}\n"));
        var path = Path.Combine(Repository.Root, "tests", "cli", "Diff", "approved", $"{pair}.md");
        if (Environment.GetEnvironmentVariable("APPROVE") == "1")
        {
            File.WriteAllText(path, shown);
        }

        Assert.That(shown, Is.EqualTo(File.ReadAllText(path)), "run make approve and read the diff");
    }

    [Test]
    public void There_is_an_approved_comment_for_each_pair_and_no_other() => Assert.That(
        Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests", "cli", "Diff", "approved"))
            .Select(Path.GetFileNameWithoutExtension),
        Is.EquivalentTo(CommentPairs.All));

    [TestCaseSource(typeof(CommentPairs), nameof(CommentPairs.All))]
    public void Every_fold_and_block_is_closed_and_nothing_is_left_that_acts(string pair)
    {
        var text = CommentPairs.Comment(pair);
        Assert.That(Regex.Count(text, "<details"), Is.EqualTo(Regex.Count(text, "</details>")));
        Assert.That(Regex.Count(text, "^```", RegexOptions.Multiline) % 2, Is.Zero);
        Assert.That(Regex.Matches(text, "</?([a-z]+)").Select(tag => tag.Groups[1].Value).Distinct(),
            Is.SubsetOf(new[] { "details", "summary", "b", "code" }));
        var prose = Regex.Replace(text, "```mermaid\n.*?```", "", RegexOptions.Singleline);
        Assert.That(prose, Does.Not.Match("&#(64|35);(?!&#8203;)").And.Not.Match(@"@|\]\(|://|!\["));
        Assert.That(text, Does.Not.Match(@"[\p{Cc}\p{Cf}-[\n]]"));
    }

    [TestCaseSource(typeof(CommentPairs), nameof(CommentPairs.All))]
    public void A_mermaid_graph_is_below_what_GitHub_draws(string pair)
    {
        var arrows = Regex.Count(CommentPairs.Comment(pair), "^  n[0-9]+ --> n[0-9]+$", RegexOptions.Multiline);
        Assert.That(arrows, Is.LessThan(500));
        Assert.That(Regex.Count(CommentPairs.Comment(pair), "^graph LR$", RegexOptions.Multiline), Is.LessThan(2));
    }

    [Test]
    public void A_value_is_not_shown_beside_the_secret_that_it_became() => Assert.That(
        CommentPairs.Comment("secret"), Does.Not.Contain("former-key").And.Contain("&#91;secret&#93;"));

    // What begins a part, or counts what was left out.
    [GeneratedRegex(@"^(#|\*\*|<details|<b>|_\d|\d|```|  n\d+\[)")]
    private static partial Regex Part();
}
