namespace Platform.Tests.Orgs.Security;

public class IntrusionPythonTests
{
    [Test]
    public void The_models_and_their_evaluation_pass_their_own_tests() =>
        ProjectPython.Test(KddRun.Project, Path.Combine("security", "intrusion"), 35);
}
