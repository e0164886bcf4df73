using System.Text.Json;
using System.Text.Json.Nodes;
using Platform.Cli.Diff;
using Platform.Tests.Cli.Diff;

namespace Platform.Tests.Delivery;

/// <summary>What is posted on a pull request: our own text as it is, nothing else of a stranger's.</summary>
public sealed class CommentScriptTests
{
    const string Commit = "0123456789abcdef0123456789abcdef01234567";

    // A client of GitHub that notes what it is asked to write.
    const string Post = """
        const { post } = require(root + 'comment.js');
        const calls = [];
        const note = (name) => async (call) => { calls.push({ name, ...call }); };
        const github = {
          rest: {
            pulls: { list: async () => ({ data: pulls }) },
            issues: {
              listComments: 0, createComment: note('create'), updateComment: note('update'),
            },
          },
          paginate: async () => comments,
        };
        const context = {
          repo: { owner: 'acme', repo: 'platform' },
          payload: { workflow_run: {
            head_sha: sha, head_branch: 'b', head_repository: { id: 7, owner: { login: 'fork' } } } },
        };
        const core = { info: () => {}, setFailed: (text) => calls.push({ name: 'failed', text }) };
        post({ github, context, core, file: 'comment.md' }).then(() => console.log(JSON.stringify(calls)));
        """;

    static JsonArray Calls(string text, string pulls = "", string comments = "[]")
    {
        using var script = new Script();
        script.Write("comment.md", text);
        var sha = $"const sha = '{Commit}';";
        pulls = pulls.Length > 0 ? pulls : "[{ number: 5, head: { sha, repo: { id: 7 } } }]";
        var run = script.Node($"{sha} const pulls = {pulls}; const comments = {comments};\n{Post}");
        Assert.That(run.Code, Is.Zero, run.Errors);
        return JsonNode.Parse(run.Output)!.AsArray();
    }

    static string Faults(string text)
    {
        var calls = Calls(text);
        return calls.Count == 1 ? "" : (string)calls[1]!["text"]!;
    }

    [TestCaseSource(typeof(CommentPairs), nameof(CommentPairs.All))]
    public void Every_comment_of_ours_is_posted_as_it_is(string pair)
    {
        var text = CommentPairs.Comment(pair);
        var call = Calls(text).Single()!;

        Assert.That((string?)call["name"], Is.EqualTo("create"));
        Assert.That((int?)call["issue_number"], Is.EqualTo(5));
        Assert.That((string?)call["body"], Does.StartWith($"<!-- platform: plan -->\n{text}").And.Contain(Commit));
        Assert.That(((string)call["body"]!).Length, Is.LessThan(65_536));
    }

    [TestCase("hello @team", "it holds links, mentions or code")]
    [TestCase("hello &#64;team", "it holds other entities")]
    [TestCase("hello &commat;team", "it holds other entities")]
    [TestCase("see &#35;1", "it holds other entities")]
    [TestCase("see #1", "it holds links, mentions or code")]
    [TestCase("see acme/other#1", "it holds links, mentions or code")]
    [TestCase("[l](u)", "it holds links, mentions or code")]
    [TestCase("[l]: u", "it holds links, mentions or code")]
    [TestCase("https://evil.test", "it holds links, mentions or code")]
    [TestCase("WWW.evil.test", "it holds links, mentions or code")]
    [TestCase("`code`", "it holds links, mentions or code")]
    [TestCase("<img src=x>", "it holds other HTML")]
    [TestCase("<details ontoggle=x>", "it holds other HTML")]
    [TestCase("<!-- platform: plan -->", "it holds other HTML")]
    [TestCase("a\u202Eb", "it holds characters that are not seen")]
    [TestCase("a\u200Bb", "it holds characters that are not seen")]
    [TestCase("```mermaid\ngraph LR\n  n0[\"a\"]:::bad\n  click n0 \"x\"\n```", "it holds another graph")]
    public void What_is_not_ours_is_refused_in_words(string text, string words) =>
        Assert.That(Faults($"## Plan\n\n{text}\n"), Is.EqualTo(words));

    [Test]
    public void What_is_refused_is_not_posted_and_the_comment_says_why()
    {
        var calls = Calls("@everybody");
        Assert.That(
            (string?)calls[0]!["body"], Does.Not.Contain("everybody").And.Contain("The text is not shown: it holds"));
        Assert.That((string?)calls[1]!["name"], Is.EqualTo("failed"));
    }

    [Test]
    public void A_text_that_is_too_long_is_refused_and_the_limit_is_that_of_the_writer()
    {
        Assert.That(Faults(new string('x', DiffMarkdown.Limit)), Is.Empty);
        Assert.That(Faults(new string('x', DiffMarkdown.Limit + 1)), Is.EqualTo("it is too long"));
    }

    [TestCase("[]")]
    [TestCase("[{ number: 5, head: { sha: 'other', repo: { id: 7 } } }]")]
    [TestCase("[{ number: 5, head: { sha, repo: { id: 8 } } }]")]
    [TestCase("[{ number: 5, head: { sha, repo: null } }]")]
    public void A_run_whose_commit_is_no_head_of_an_open_pull_request_posts_nothing(string pulls) =>
        Assert.That(Calls("## Plan\n", pulls), Is.Empty);

    [TestCase("github-actions[bot]", "<!-- platform: plan -->\nold", "update")]
    [TestCase("somebody", "<!-- platform: plan -->\nold", "create")]
    [TestCase("github-actions[bot]", "of another workflow", "create")]
    public void Only_the_own_comment_is_edited(string user, string body, string name)
    {
        var comments = JsonSerializer.Serialize(new[] { new { id = 9, user = new { login = user }, body } });
        Assert.That((string?)Calls("## Plan\n", comments: comments).Single()!["name"], Is.EqualTo(name));
    }
}
