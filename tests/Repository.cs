using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Platform.Tests;

/// <summary>The repository that the tests were built from.</summary>
static class Repository
{
    public static string Root { get; } = Find();

    /// <summary>
    /// The files that git knows or would add, by patterns such as <c>cli/*.cs</c>: a star matches folders too.
    /// </summary>
    public static IReadOnlyList<string> Files(params IEnumerable<string> patterns)
    {
        string[] arguments = ["ls-files", "-co", "--exclude-standard", "--", .. patterns];
        var start = new ProcessStartInfo("git", arguments) { WorkingDirectory = Root, RedirectStandardOutput = true };
        using var git = Process.Start(start)!;
        var files = git.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        git.WaitForExit();
        Assert.That(git.ExitCode, Is.Zero, "git ls-files");
        return [.. files.Where(file => File.Exists(Path.Combine(Root, file)))];
    }

    static string Find([CallerFilePath] string file = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, ".."));
}
