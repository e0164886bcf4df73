using System.Diagnostics;
using System.Text.Json;

namespace Platform.Local.Tasks;

/// <summary>What a task in Python runs with.</summary>
/// <param name="Versions">Python and the packages that a report names, by name.</param>
/// <param name="Installed">Python and all packages, as one text.</param>
sealed record PythonLibraries(IReadOnlyDictionary<string, string> Versions, string Installed)
{
    /// <summary>Asks a Python.</summary>
    /// <param name="python">The program.</param>
    /// <param name="folder">The folder of versions.py.</param>
    internal static PythonLibraries Of(string python, string folder)
    {
        using var process = Process.Start(
            new ProcessStartInfo(python, [Path.Combine(folder, "versions.py")]) { RedirectStandardOutput = true })!;
        var answer = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return JsonSerializer.Deserialize<PythonLibraries>(answer, JsonSerializerOptions.Web)!;
    }
}
