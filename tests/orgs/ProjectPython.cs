using System.Diagnostics;
using Platform.Local.Tasks;

namespace Platform.Tests.Orgs;

/// <summary>Runs the tests of a project's Python.</summary>
static class ProjectPython
{
    /// <summary>All of them pass, and there are so many.</summary>
    /// <param name="project">The project's folder.</param>
    /// <param name="tests">The folder of its tests below tests/orgs.</param>
    /// <param name="count">How many they are.</param>
    internal static void Test(string project, string tests, int count)
    {
        var python = new PythonFinder(TestContext.Progress.WriteLine).Find(
            Path.Combine(Path.GetTempPath(), "platform-tests-venv"),
            Path.Combine(project, "requirements.txt"));
        var folder = Path.Combine(Repository.Root, "tests", "orgs", tests);
        var start = new ProcessStartInfo(python, ["-m", "unittest", "discover", "-s", folder])
        {
            RedirectStandardError = true,
        };
        start.Environment["PYTHONPATH"] = Path.Combine(project, "src");
        start.Environment["PYTHONDONTWRITEBYTECODE"] = "1";
        using var process = Process.Start(start)!;
        var output = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.That(process.ExitCode, Is.Zero, output);
        Assert.That(output, Does.Contain($"Ran {count} tests"));
    }
}
