using System.CommandLine;
using System.CommandLine.Invocation;
using Platform.Cli;
using Platform.Cli.Shell;

var line = PlatformCommand.Create().Parse(args);
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
