using Platform.Tests.Stacks;

namespace Platform.Tests.Delivery;

/// <summary>The comment is made from two checkouts, without a login.</summary>
public sealed class PreviewScriptTests
{
    [Test]
    public void Two_checkouts_give_one_comment()
    {
        using var script = new Script();
        script.FakePlatform();
        foreach (var side in new[] { "base", "head" })
        {
            ShippedFiles.CopyTo(Path.Combine(script.Folder, side));
            script.Write($"{side}/Pulumi.yaml", "name: platform\n");
        }

        var settings = File.ReadAllText(Path.Combine(Repository.Root, "Pulumi.dev.yaml"));
        script.Write("head/Pulumi.dev.yaml", settings.Replace("amount: 500\n", "amount: 600\n"));
        script.Write("head/Pulumi.review.yaml", settings);

        var run = script.Run(".ci/preview", "base", "head", "out");

        Assert.That(run.Code, Is.Zero, run.Errors);
        var text = File.ReadAllText(Path.Combine(script.Folder, "out", "comment.md"));
        Assert.That(text, Does.Contain("<b>dev</b>: 1 changed").And.Contain("<code>500</code> | <code>600</code>"));
        Assert.That(text, Does.Match("<b>review</b>: [0-9]{3} created"));
    }

    [Test]
    public void Settings_that_are_wrong_end_the_run_and_give_no_comment()
    {
        using var script = new Script();
        script.FakePlatform();
        foreach (var side in new[] { "base", "head" })
        {
            Directory.CreateDirectory(Path.Combine(script.Folder, side));
            script.Write($"{side}/Pulumi.yaml", "name: platform\n");
            script.Write($"{side}/Pulumi.dev.yaml", "config: {}\n");
        }

        var run = script.Run(".ci/preview", "base", "head", "out");

        Assert.That(run.Code, Is.EqualTo(2));
        Assert.That(File.Exists(Path.Combine(script.Folder, "out", "comment.md")), Is.False);
    }
}
