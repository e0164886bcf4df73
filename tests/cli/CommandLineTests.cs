using System.Diagnostics;
using Platform.Cli.Shell;

namespace Platform.Tests.Cli;

/// <summary>The program as a user meets it: a process with output, errors and an exit code.</summary>
public class CommandLineTests
{
    internal static (int Code, string Output, string Errors) Run(string folder, params string[] arguments)
    {
        using var process = Process.Start(
            new ProcessStartInfo("dotnet", [typeof(ExitCode).Assembly.Location, .. arguments])
            {
                WorkingDirectory = folder,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, errors.Result);
    }

    [Test]
    public void Two_previews_give_the_same_bytes_and_end_with_0()
    {
        var (first, second) = (
            Run(Path.Combine(Repository.Root, "docs"), "preview", "prod", "--json"),
            Run(Repository.Root, "preview", "prod", "--json"));
        Assert.That(first.Code, Is.EqualTo(ExitCode.Ok), first.Errors);
        Assert.That(first.Output, Has.Length.AtLeast(100_000).And.EqualTo(second.Output));
    }

    [TestCase("preview", "nowhere",
        ExpectedResult = "Pulumi.nowhere.yaml: got \"no such file\"; allowed: bootstrap, dev, prod, staging")]
    [TestCase("preview", "dev", "--set", "network.access=open",
        ExpectedResult = "Pulumi.dev.yaml: platform:network.access: got \"open\"; allowed: bootstrap, private")]
    [TestCase("diff", "nowhere.json", "nowhere.json",
        ExpectedResult =
            "nowhere.json: got \"no such file\"; allowed: a file that `platform preview <env> --json` wrote")]
    [TestCase("backfill", "transport/taxinyc/prep/revenue", "--from", "2019-02-01", "--to", "2019-02-01",
        ExpectedResult = "platform backfill: --to: got \"2019-02-01\"; allowed: a day after 2019-02-01: the period "
            + "ends before --to")]
    [TestCase("backfill", "transport/taxinyc/prep/revenue", "--from", "January", "--to", "2019-02-01",
        ExpectedResult = "platform backfill: --from: got \"January\"; allowed: a day such as 2019-01-31")]
    [TestCase("backfill", "fitness/sbit/prep/history", "--from", "2019-01-01", "--to", "2019-02-01",
        ExpectedResult = "platform backfill: flow: got \"fitness/sbit/prep/history\"; allowed: a flow with an "
            + "ingestion that says its `period`: transport/taxinyc/prep/revenue")]
    [TestCase("preview", ExpectedResult = "Required argument missing for command: 'preview'.")]
    [TestCase("preview", "dev", "--json", "--markdown",
        ExpectedResult = "--json, --markdown and --mermaid exclude each other")]
    public string Wrong_input_ends_with_2_and_one_plain_line(params string[] arguments)
    {
        var run = Run(Repository.Root, arguments);
        Assert.That(run.Code, Is.EqualTo(ExitCode.BadInput));
        Assert.That(run.Errors, Does.Not.Contain("   at "));
        return run.Errors.Split('\n')[0].TrimEnd();
    }

    [Test]
    public void Outside_a_repository_it_says_where_to_go()
    {
        var run = Run(Path.GetTempPath(), "preview", "dev");
        Assert.That(run.Code, Is.EqualTo(ExitCode.BadInput));
        Assert.That(run.Errors, Does.Contain("a folder of a platform repository: change into one"));
    }

    [TestCase("preview")]
    [TestCase("diff")]
    [TestCase("run")]
    [TestCase("backfill")]
    [TestCase("diff-tables")]
    [TestCase("contract", "check")]
    [TestCase("new", "flow")]
    [TestCase("new", "domain")]
    [TestCase("demo")]
    public void Help_shows_an_example(params string[] command)
    {
        var run = Run(Repository.Root, [.. command, "--help"]);
        Assert.That(run.Code, Is.EqualTo(ExitCode.Ok));
        Assert.That(run.Output, Does.Contain("Example").And.Contain($"platform {string.Join(' ', command)}"));
    }
}
