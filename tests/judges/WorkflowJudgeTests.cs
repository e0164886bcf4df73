using System.Text.RegularExpressions;

namespace Platform.Tests.Judges;

/// <summary>The workflows by two judges that are not ours; an ignore says why.</summary>
public sealed class WorkflowJudgeTests
{
    const string Good = """
        name: good
        on: pull_request
        permissions: {}
        jobs:
          one:
            runs-on: ubuntu-24.04
            steps:
              - uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1
                with:
                  persist-credentials: false
              - run: echo good

        """;

    static string Workflows => Path.Combine(Repository.Root, ".github", "workflows");

    static (int Code, string Text) Actionlint(params IEnumerable<string> files) =>
        Shared.Judge("actionlint", ["-no-color", .. files]);

    static (int Code, string Text) Zizmor(string path) =>
        Shared.Judge("zizmor", "--offline", "--no-progress", "--color", "never", path);

    static string Faults(string text)
    {
        var folder = Directory.CreateTempSubdirectory("judge").FullName;
        var workflows = Directory.CreateDirectory(Path.Combine(folder, ".github", "workflows")).FullName;
        try
        {
            var file = Path.Combine(workflows, "one.yml");
            File.WriteAllText(file, text);
            var (lint, security) = (Actionlint(file), Zizmor(file));
            return $"{(lint.Code == 0 ? "" : lint.Text)}{(security.Code == 0 ? "" : security.Text)}";
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Test]
    public void Actionlint_finds_nothing()
    {
        var files = Directory.EnumerateFiles(Workflows, "*.yml").ToArray();
        Assert.That(files, Has.Length.AtLeast(7));
        Assert.That(Actionlint(files), Is.EqualTo((0, "")));
    }

    [Test]
    public void Zizmor_finds_nothing()
    {
        var run = Zizmor(Workflows);
        Assert.That(run.Code, Is.Zero, run.Text);
        Assert.That(run.Text, Does.Contain("No findings to report"));
    }

    [Test]
    public void Every_ignore_says_why()
    {
        var ignores = Directory.EnumerateFiles(Workflows, "*.yml").SelectMany(File.ReadAllLines)
            .Where(line => line.Contains("zizmor: ignore") || line.Contains("actionlint ignore")).ToArray();
        Assert.That(ignores, Has.Length.EqualTo(4));
        Assert.That(ignores, Has.All.Matches<string>(line => Regex.IsMatch(line, @"ignore\[[a-z-]+\] \S+ \S+ \S+")));
    }

    [Test]
    public void A_workflow_without_a_fault_passes_both() => Assert.That(Faults(Good), Is.Empty);

    [TestCase("echo good", "echo ${{ github.event.pull_request.title }}", "template-injection")]
    [TestCase("echo good", "echo ${{ github.event.pull_request.title }}", "potentially untrusted")]
    [TestCase("@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1", "@v7", "unpinned-uses")]
    [TestCase("          persist-credentials: false\n", "          fetch-depth: 0\n", "artipacked")]
    [TestCase("permissions: {}\n", "", "excessive-permissions")]
    [TestCase("on: pull_request\n", "on: pull_request_target\n", "dangerous-triggers")]
    [TestCase("echo good", "echo ${{ nothing.at.all }}", "undefined variable")]
    public void A_fault_that_is_put_in_is_found(string good, string bad, string words)
    {
        var text = Good.ReplaceLineEndings("\n");
        Assert.That(text, Does.Contain(good));
        Assert.That(Faults(text.Replace(good, bad)), Does.Contain(words));
    }
}
