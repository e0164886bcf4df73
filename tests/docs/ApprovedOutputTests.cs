using System.Diagnostics;
using Platform.Cli;

namespace Platform.Tests.Docs;

/// <summary>
/// What the pages show as output of `platform` is its output: the commands of every `console` block are run, and so is
/// the one that a comment names above a Mermaid graph. A line `...` stands for lines left out. `make approve` writes
/// today's output into the pages.
/// </summary>
public sealed class ApprovedOutputTests
{
    const string Gap = "...";
    const string Mark = "@@@@";

    static IEnumerable<Page> Pages => Page.All.Where(page => OutputBlock.Find(page.Text).Any());

    [Test]
    public void Some_pages_show_output() => Assert.That(Pages.Count(), Is.GreaterThan(2));

    [TestCaseSource(nameof(Pages))]
    public void What_a_page_shows_as_output_is_the_output(object page)
    {
        var shown = (Page)page;
        // Run from the top, for a block may use the files of one before; written from the bottom, for places stay where
        // they are.
        var now = OutputBlock.Find(shown.Text)
            .Select(block => (Block: block, Outputs: Run(block.Steps.Select(step => step.Command))))
            .ToArray();
        var text = now.Reverse()
            .Aggregate(
                shown.Text,
                (text, part) =>
                    part.Block.Replace(
                        text, part.Block.Steps.Zip(part.Outputs, (step, output) => Excerpt(step.Shown, output))));
        if (Environment.GetEnvironmentVariable("APPROVE") == "1")
        {
            File.WriteAllText(shown.FullPath, text);
        }

        Assert.That(
            text.Split('\n'),
            Is.EqualTo(File.ReadAllText(shown.FullPath).ReplaceLineEndings("\n").Split('\n')),
            "run make approve and read the diff");
    }

    // As many lines before and after the gap as the page shows.
    static string[] Excerpt(IReadOnlyList<string> shown, string[] output)
    {
        var gap = shown.ToList().IndexOf(Gap);
        if (gap < 0)
        {
            return output;
        }

        var after = shown.Count - gap - 1;
        return output.Length <= gap + after ? output : [.. output[..gap], Gap, .. output[^after..]];
    }

    // One shell for a block, so that a command sees the files and the exit code of the one before.
    static string[][] Run(IEnumerable<string> commands)
    {
        var script = string.Join(
            '\n', commands.Select(command => $"echo {Mark}; (exit $code); {command} 2>&1; code=$?"));
        var start = new ProcessStartInfo(
            "bash",
            ["-c", $"code=0; platform() {{ dotnet '{typeof(PlatformCommand).Assembly.Location}' \"$@\"; }}\n{script}"])
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardOutput = true,
        };
        // No output depends on where the tests run.
        foreach (var name in new[] { "GITHUB_ACTOR", "GITHUB_HEAD_REF", "GITHUB_REF_NAME", "GITHUB_SHA" })
        {
            start.Environment.Remove(name);
        }

        using var shell = Process.Start(start)!;
        var text = shell.StandardOutput.ReadToEnd();
        shell.WaitForExit();
        return [
            .. text.ReplaceLineEndings("\n")
                .Split($"{Mark}\n")
                .Skip(1)
                .Select(output => output.TrimEnd().Split('\n').Select(line => line.TrimEnd()).ToArray())
                .Select(lines => lines is [""] ? [] : lines),
        ];
    }
}
