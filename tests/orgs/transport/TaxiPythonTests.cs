namespace Platform.Tests.Orgs.Transport;

public class TaxiPythonTests
{
    [Test]
    public void The_model_passes_its_own_tests() =>
        ProjectPython.Test(TaxiRun.Project, Path.Combine("transport", "taxinyc"), 9);
}
