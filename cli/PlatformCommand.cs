using Platform.Cli.Contracts;
using Platform.Cli.Demo;
using Platform.Cli.Diff;
using Platform.Cli.Enforce;
using Platform.Cli.New;
using Platform.Cli.Preview;
using Platform.Cli.Run;
using Platform.Cli.Tables;

namespace Platform.Cli;

/// <summary>
/// The command line as a whole; the program parses with it, and so does the test that reads the documentation.
/// </summary>
public static class PlatformCommand
{
    /// <summary>`platform` with all its commands.</summary>
    public static RootCommand Create() => new("""
        Plan an Azure data platform and run its workloads, without touching Azure.
        Exit codes: 0 as asked, 1 a mandatory policy or a quality gate is broken, 2 wrong input.
        """)
    {
        PreviewCommand.Create(), DiffCommand.Create(), RunCommand.Create(), BackfillCommand.Create(),
        DiffTablesCommand.Create(), ContractCommand.Create(), PolicyCommand.Create(),
        NewCommand.Create(), DemoCommand.Create(),
    };
}
