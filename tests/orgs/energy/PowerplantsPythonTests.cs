using System.Diagnostics;
using Platform.Local.Tasks;

namespace Platform.Tests.Orgs.Energy;

public class PowerplantsPythonTests
{
    [Test]
    public void The_simulator_the_forecast_and_the_redirect_pass_their_own_tests()
    {
        var python = new PythonFinder(TestContext.Progress.WriteLine).Find(
            Path.Combine(Path.GetTempPath(), "platform-tests-venv"),
            Path.Combine(GridRun.Project, "requirements.txt"));
        var tests = Path.Combine(Repository.Root, "tests", "orgs", "energy", "powerplants");
        var start = new ProcessStartInfo(python, ["-m", "unittest", "discover", "-s", tests])
        {
            RedirectStandardError = true,
        };
        start.Environment["PYTHONPATH"] = Path.Combine(GridRun.Project, "src");
        start.Environment["PYTHONDONTWRITEBYTECODE"] = "1";
        using var process = Process.Start(start)!;
        var output = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.That(process.ExitCode, Is.Zero, output);
        Assert.That(output, Does.Contain("Ran 162 tests"));
    }
}
