using System.Diagnostics;

namespace Platform.Tests.Infra.History;

/// <summary>A repository of git with nothing in it, gone when disposed.</summary>
sealed class GitRepository : IDisposable
{
    int commits;

    public GitRepository() => Run("init", "-q", "-b", "main");

    public string Root { get; } = Directory.CreateTempSubdirectory("git").FullName;

    /// <summary>Adds a line to files and commits all that has changed; gives the commit.</summary>
    public string Commit(params IEnumerable<string> files)
    {
        commits++;
        foreach (var file in files.Select(file => Path.Combine(Root, file)))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.AppendAllText(file, $"-- {commits}\n");
        }

        Run("add", "-A");
        Run("commit", "-q", "-m", $"{commits}");
        return Run("rev-parse", "HEAD");
    }

    /// <summary>Runs git; gives what it prints.</summary>
    public string Run(params IEnumerable<string> arguments)
    {
        string[] identity = ["-c", "user.name=Ann", "-c", "user.email=ann@acme.no", "-c", "protocol.file.allow=always"];
        using var process = Process.Start(new ProcessStartInfo("git", identity.Concat(arguments))
        {
            WorkingDirectory = Root,
            RedirectStandardOutput = true,
        })!;
        var text = process.StandardOutput.ReadToEnd().Trim();
        process.WaitForExit();
        return process.ExitCode == 0 ? text : throw new InvalidOperationException($"git {string.Join(' ', arguments)}");
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
