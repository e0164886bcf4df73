using System.Diagnostics;
using System.Text.Json.Nodes;
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

    /// <summary>A file of this run.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="text">What is written into it.</param>
    public string Write(string name, string text)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllText(path, text);
        return path;
    }

    /// <summary>A command on the stack: its exit code, and all that it printed.</summary>
    public (int Code, string Text) On(string command, params IEnumerable<string> options) =>
        Run([.. command.Split(' '), "-s", stack, "--non-interactive", .. options]);

    /// <summary>A command without a stack.</summary>
    public (int Code, string Text) Run(params IEnumerable<string> arguments)
    {
        using var process = Start(arguments);
        var text = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, text);
    }

    /// <summary>A preview in the background, as the process of the engine itself.</summary>
    public Process Preview(params IEnumerable<string> options) =>
        Start(["preview", "-s", stack, "--non-interactive", .. options]);

    /// <summary>A preview's exit code and its findings, from the stream of events.</summary>
    public (int Code, IReadOnlyList<EngineFinding> Findings) Findings(params IEnumerable<string> options)
    {
        var (code, text) = On("preview", ["--json", .. options]);
        return (code, FindingsIn(text));
    }

    /// <summary>The findings of a stream of events.</summary>
    public static IReadOnlyList<EngineFinding> FindingsIn(string text) =>
    [
        .. text.Split('\n').Where(line => line.StartsWith('{')).Select(line => JsonNode.Parse(line)!["policyEvent"])
            .OfType<JsonNode>().Select(EngineFinding.Of),
    ];

    public void Dispose() => Directory.Delete(folder, recursive: true);

    Process Start(IEnumerable<string> arguments)
    {
        string[] command =
            ["-c", ". \"$0/env.sh\" \"$1/state\" && cd \"$1\" && shift && exec pulumi \"$@\" 2>&1", engine, folder];
        return Process.Start(new ProcessStartInfo("bash", [.. command, .. arguments])
        {
            RedirectStandardOutput = true,
            Environment =
            {
                ["PULUMI_ENABLE_STREAMING_JSON_PREVIEW"] = "true",
                // A program that is not published finds the runtime by it.
                ["DOTNET_ROOT"] = PolicyPack.Runtime,
            },
        })!;
    }
}
