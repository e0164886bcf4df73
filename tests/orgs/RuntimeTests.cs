using System.Diagnostics;
using NUnit.Framework;
using Platform.Cli.Run;

namespace Platform.Tests.Orgs;

public class RuntimeTests
{
    [Test]
    public void The_python_of_all_flows_passes_its_own_tests()
    {
        var python = new PythonFinder(TestContext.Progress.WriteLine).Find(Path.Combine(Path.GetTempPath(), "platform-tests-venv"), Path.Combine(Repository.Root, "orgs", "runtime", "requirements.txt"));
        var start = new ProcessStartInfo(python, ["-m", "unittest", "discover", "-s", Path.Combine(Repository.Root, "tests", "orgs", "runtime")]) { RedirectStandardError = true };
        start.Environment["PYTHONPATH"] = Path.Combine(Repository.Root, "orgs", "runtime");
        start.Environment["PYTHONDONTWRITEBYTECODE"] = "1";
        using var process = Process.Start(start)!;
        var output = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.That(process.ExitCode, Is.Zero, output);
        Assert.That(output, Does.Contain("Ran 25 tests"));
    }
}
