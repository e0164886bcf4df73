using System.CommandLine;
using System.CommandLine.Invocation;
using Platform.Cli;
using Platform.Cli.Demo;
using Platform.Cli.Diff;
using Platform.Cli.New;
using Platform.Cli.Preview;
using Platform.Cli.Run;

var root = new RootCommand("""
    Plan an Azure data platform and run its workloads, without touching Azure.
    Exit codes: 0 as asked, 1 a mandatory policy or a quality gate is broken, 2 wrong input.
    """)
{
    PreviewCommand.Create(), DiffCommand.Create(), RunCommand.Create(), NewCommand.Create(), DemoCommand.Create(),
};
var line = root.Parse(args);
try
{
    // The library ends with 1 on a wrong command line, which says something else here.
    var code = await line.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
    return line.Action is ParseErrorAction ? ExitCode.BadInput : code;
}
catch (Exception error) when (error is not OperationCanceledException)
{
    return ConsoleFaults.Print(error);
}
