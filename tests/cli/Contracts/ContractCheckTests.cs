using Platform.Cli.Shell;

namespace Platform.Tests.Cli.Contracts;

public class ContractCheckTests
{
    [Test]
    public void The_shipped_taxi_tables_are_as_declared()
    {
        var run = CommandLineTests.Run(Repository.Root, "contract", "check", "transport/taxinyc/prep/revenue");
        Assert.That(run.Errors, Is.Empty);
        Assert.That(run.Code, Is.EqualTo(ExitCode.Ok));
        Assert.That(run.Output, Does.Match(@"^transport/taxinyc: [1-9]\d tables are as their contracts declare\s*$"));
    }

    [Test]
    public void A_project_that_is_not_there_ends_with_2()
    {
        var run = CommandLineTests.Run(Repository.Root, "contract", "check", "transport/trams");
        Assert.That(run.Code, Is.EqualTo(ExitCode.BadInput));
        Assert.That(run.Errors, Does.StartWith("platform contract check: path: got \"transport/trams\"; allowed: ")
            .And.Contain("transport/taxinyc"));
    }
}
