using System.Diagnostics;

namespace Platform.Tests;

/// <summary>Judges that are not the repository's: they lie beside it, in `../shared`.</summary>
static class Shared
{
    static readonly Lock Unpacking = new();

    /// <summary>A file or folder there; a test that cannot have it says so and is left out, which CI refuses.</summary>
    public static string Path(params IEnumerable<string> parts)
    {
        var path = System.IO.Path.GetFullPath(System.IO.Path.Combine([Repository.Root, "..", "shared", .. parts]));
        if (!File.Exists(path) && !Directory.Exists(path))
        {
            Assert.Ignore($"{string.Join('/', parts)} is not in ../shared");
        }

        return path;
    }

    /// <summary>The folder below `out` that a judge was unpacked into, once per clone.</summary>
    public static string Unpacked(string judge)
    {
        var script = Path(judge, "unpack.sh");
        var folder = System.IO.Path.Combine(Repository.Root, "out", judge);
        lock (Unpacking)
        {
            using var bash = Process.Start("bash", [script, folder]);
            bash.WaitForExit();
            Assert.That(bash.ExitCode, Is.Zero, script);
        }

        return folder;
    }

    /// <summary>Runs a judge in the repository: its exit code, and all that it says.</summary>
    public static (int Code, string Text) Judge(string name, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(System.IO.Path.Combine(Unpacked("judges"), name), arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Repository.Root,
        };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var text = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, text + errors.Result);
    }
}
