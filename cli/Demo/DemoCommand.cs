using Platform.Cli.Planning;
using Platform.Cli.Preview;
using Platform.Cli.Run;
using Platform.Cli.Shell;
using Spectre.Console;

namespace Platform.Cli.Demo;

/// <summary>`platform demo`: what this is, in a minute.</summary>
public static class DemoCommand
{
    const string Environment = "dev", Project = "energy/powerplants";

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new Command("demo", $"""
            Plan {Environment} and run {Project} on the data that comes with the project.

            Example:
              platform demo
            """);
        command.SetAction(async (_, cancel) =>
        {
            Terminal.Out.WriteLine($"platform preview {Environment}, components only:");
            var plan = await PlatformPlan.OfAsync(Repository.Root(), Environment);
            PlanTree.Write(Terminal.Out, plan, everything: false);
            if (plan.BreaksMandatoryPolicy)
            {
                return ExitCode.Broken;
            }

            Terminal.Out.WriteLine($"\nplatform run {Project}:");
            return await RunCommand.Create().Parse([Project]).InvokeAsync(cancellationToken: cancel);
        });
        return command;
    }
}
