namespace Platform.Tests.Orgs.Fitness;

public class SbitPythonTests
{
    [Test]
    public void The_producer_passes_its_own_tests() =>
        ProjectPython.Test(SbitRun.Project, Path.Combine("fitness", "sbit"), 5);
}
