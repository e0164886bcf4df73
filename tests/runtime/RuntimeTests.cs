using System.Diagnostics;
using Platform.Local.Tasks;

namespace Platform.Tests.Runtime;

public class RuntimeTests
{
    [Test]
    public void The_python_of_all_flows_passes_its_own_tests()
    {
        var python = new PythonFinder(TestContext.Progress.WriteLine).Find(
            Path.Combine(Path.GetTempPath(), "platform-tests-venv"),
            Path.Combine(Repository.Root, "runtime", "python", "requirements.txt"));
        string[] folders = ["runtime/python", "runtime/local/python", "runtime/databricks"];
        var modules = folders
            .SelectMany(folder =>
                Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests", folder), "test_*.py"))
            .Select(file => Path.GetRelativePath(Repository.Root, file));
        var start = new ProcessStartInfo(python, ["-m", "unittest", .. modules])
        {
            RedirectStandardError = true,
            WorkingDirectory = Repository.Root,
        };
        start.Environment["PYTHONPATH"] = string.Join(
            Path.PathSeparator, folders.Select(folder => Path.Combine(Repository.Root, folder)));
        start.Environment["PYTHONDONTWRITEBYTECODE"] = "1";
        using var process = Process.Start(start)!;
        var output = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.That(process.ExitCode, Is.Zero, output);
        Assert.That(output, Does.Contain("Ran 73 tests"));
    }
}
