using System.ComponentModel;
using System.Diagnostics;

namespace Platform.History;

/// <summary>Runs git.</summary>
static class GitCommand
{
    /// <summary>The lines that git writes, as it writes them; git is stopped when no more are asked for.</summary>
    /// <param name="folder">The folder that it runs in.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <returns>Nothing when there is no git, and when it has only an error to tell.</returns>
    public static IEnumerable<string> Lines(string folder, params IEnumerable<string> arguments)
    {
        using var process = Start(folder, arguments);
        using var output = process?.StandardOutput;
        while (output?.ReadLine() is { } line)
        {
            yield return line;
        }
    }

    static Process? Start(string folder, IEnumerable<string> arguments)
    {
        try
        {
            var process = Process.Start(new ProcessStartInfo("git", arguments)
            {
                WorkingDirectory = folder,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
            // Read, so that the pipe cannot fill up, and dropped: a folder that is no repository knows no commits.
            process.BeginErrorReadLine();
            return process;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
