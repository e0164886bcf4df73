using System.Text.Json.Nodes;

namespace Platform.Tests.Delivery;

/// <summary>Drift opens one issue, or edits it; no drift opens none; a preview that failed is a failed run.</summary>
public sealed class DriftTests
{
    // As the engine 3.274 prints it.
    const string Drifted = """
        Previewing update (dev):
         ~  azure-native:storage:StorageAccount storage-data-account update [diff: ~tags]
        Resources:
            ~ 1 to update
            830 unchanged
        error: no changes were expected but changes were proposed
        """;

    static (int Code, string Output, string Errors) Drift(int code, string text)
    {
        using var script = new Script();
        script.Write("text", text);
        script.Fake("pulumi", $"echo \"$@\" > '{script.Folder}/arguments'; cat '{script.Folder}/text'; exit {code}");
        var run = script.Run(".ci/drift", "dev");
        Assert.That(
            File.ReadAllText(Path.Combine(script.Folder, "arguments")),
            Does.StartWith("preview --stack dev --refresh --expect-no-changes"));
        return run;
    }

    static string[] Issues(string text, string open)
    {
        using var script = new Script();
        script.Write("drift.md", text);
        var run = script.Node($$"""
            const { report } = require(root + 'drift.js');
            const calls = [];
            const github = {
              rest: { issues: { listForRepo: 0,
                create: async (call) => calls.push(`create ${call.title}`),
                update: async (call) => calls.push(`update ${call.issue_number}`) } },
              paginate: async () => {{open}},
            };
            report({ github, context: { repo: {} }, file: 'drift.md', stack: 'dev' })
              .then(() => console.log(JSON.stringify(calls)));
            """);
        Assert.That(run.Code, Is.Zero, run.Errors);
        return [.. JsonNode.Parse(run.Output)!.AsArray().Select(call => (string)call!)];
    }

    [Test]
    public void No_changes_give_no_text_and_no_issue()
    {
        var run = Drift(0, "Resources:\n    831 unchanged\n");
        Assert.That((run.Code, run.Output), Is.EqualTo((0, "")));
        Assert.That(Issues(run.Output, "[]"), Is.Empty);
    }

    [Test]
    public void Changes_give_a_text_with_what_the_engine_says()
    {
        var run = Drift(7, Drifted);
        Assert.That(run.Code, Is.Zero);
        Assert.That(run.Output, Does.StartWith("What `dev` has is not").And.Contain("storage-data-account update"));
        Assert.That(Issues(run.Output, "[]"), Is.EqualTo(new[] { "create Drift of dev" }));
    }

    [TestCase("[{ number: 3, title: 'Drift of dev' }]", "update 3")]
    [TestCase("[{ number: 3, title: 'Drift of prod' }]", "create Drift of dev")]
    [TestCase("[{ number: 3, title: 'Drift of dev', pull_request: {} }]", "create Drift of dev")]
    public void The_issue_of_the_stack_is_edited_while_it_is_open(string open, string call) =>
        Assert.That(Issues("text", open), Is.EqualTo(new[] { call }));

    [TestCase(1)]
    [TestCase(255)]
    public void A_preview_that_failed_is_no_drift(int code)
    {
        var run = Drift(code, "error: no access\n");
        Assert.That((run.Code, run.Output), Is.EqualTo((code, "")));
        Assert.That(run.Errors, Does.Contain("no access"));
    }

    [Test]
    public void Text_of_the_cloud_cannot_end_its_block() =>
        Assert.That(Drift(7, "~~~~~~~~~~\n@team\n").Output.Split("~~~~~~~~").Length - 1, Is.EqualTo(2));
}
