namespace Platform.Tests.Orgs.Energy;

public class PowerplantsPythonTests
{
    [Test]
    public void The_simulator_the_forecast_and_the_redirect_pass_their_own_tests() =>
        ProjectPython.Test(GridRun.Project, Path.Combine("energy", "powerplants"), 183);
}
