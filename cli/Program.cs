using System.CommandLine.Invocation;
using Platform.Cli;
using Platform.Cli.Shell;

var line = PlatformCommand.Create().Parse(args);
try
{
    // System.CommandLine exits 1 on parse errors; 1 means 'policy broken' here.
    var code = await line.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
    return line.Action is ParseErrorAction ? ExitCode.BadInput : code;
}
catch (Exception error) when (error is not OperationCanceledException)
{
    return ConsoleFaults.Print(error);
}
