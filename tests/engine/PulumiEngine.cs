using System.Diagnostics;
using Platform.Cli.Planning;

namespace Platform.Tests.Engine;

/// <summary>
/// The real Pulumi engine over a plan of ours, without a cloud: a stand-in for the language host registers what the
/// plan lists, stand-ins for the providers give inputs back. State and plan lie in a folder that goes with this object.
/// </summary>
sealed class PulumiEngine : IDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory("engine").FullName;
    readonly string engine = Shared.Unpacked("engine");
    readonly string stack;

    public PulumiEngine(Plan plan)
    {
        stack = plan.Stack;
        File.WriteAllText(Path.Combine(folder, "Pulumi.yaml"), "name: platform\nruntime: plan\n");
        Use(plan);
        Run("stack", "init", stack);
    }

    /// <summary>Makes this plan the one that the next command registers.</summary>
    public void Use(Plan plan) => File.WriteAllBytes(Path.Combine(folder, $"{stack}.json"), PlanJson.Write(plan));

    /// <summary>A command on the stack: its exit code, and all that it printed.</summary>
    public (int Code, string Text) On(string command, params IEnumerable<string> options) =>
        Run([.. command.Split(' '), "-s", stack, "--non-interactive", .. options]);

    public void Dispose() => Directory.Delete(folder, recursive: true);

    (int Code, string Text) Run(params IEnumerable<string> arguments)
    {
        string[] command =
            ["-c", ". \"$0/env.sh\" \"$1/state\" && cd \"$1\" && shift && exec pulumi \"$@\" 2>&1", engine, folder];
        using var process = Process.Start(
            new ProcessStartInfo("bash", [.. command, .. arguments]) { RedirectStandardOutput = true })!;
        var text = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, text);
    }
}
