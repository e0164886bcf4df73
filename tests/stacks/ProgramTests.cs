using System.Diagnostics;
using Platform.Stacks;

namespace Platform.Tests.Stacks;

/// <summary>The program as somebody starts it who does not know that the engine does.</summary>
public class ProgramTests
{
    [Test]
    public void Without_an_engine_it_says_in_one_sentence_what_to_do_and_ends_with_1()
    {
        var start = new ProcessStartInfo("dotnet", [typeof(PlatformStack).Assembly.Location])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("PULUMI_", StringComparison.Ordinal))
            .ToArray())
        {
            start.Environment.Remove(name);
        }

        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();

        Assert.That(process.ExitCode, Is.EqualTo(1), errors.Result);
        Assert.That(output, Is.Empty);
        Assert.That(errors.Result.TrimEnd().Split('\n'), Has.Length.EqualTo(1));
        Assert.That(
            errors.Result,
            Does.StartWith("Program run without the Pulumi engine available; re-run using the `pulumi` CLI"));
    }
}
