using System.CommandLine;
using Platform.Cli.Shell;
using Platform.Local;
using Platform.Local.Engine;
using Platform.Local.Runs;
using Platform.Mesh.Flows;

namespace Platform.Cli.Run;

/// <summary>`platform run`: flows on DuckDB, on this machine.</summary>
public static class RunCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var flow = new Argument<string>("flow") { Description = "project or flow, such as energy/powerplants or energy/powerplants/prep/grid" };
        var data = new Option<string?>("--data") { Description = "folder with input files; default: data/input of the project" };
        var train = new Option<string?>("--train") { Description = "folder with the training history; default: data/train of the project" };
        var output = new Option<string?>("--out") { Description = "folder for the database, models and reports; default: out/<project>, with a suffix when --data or --train is given" };
        var limit = new Option<string?>("--memory-limit") { Description = "DuckDB's memory limit, such as 1GB" };
        var json = new Option<bool>("--json") { Description = "print the result as JSON on standard output, progress on standard error" };
        var command = new Command("run", """
            Run a project or a flow on DuckDB, from the SQL and Python files that Databricks runs.

            Example: platform run energy/powerplants --data ../2023 --train ../history
            """) { flow, data, train, output, limit, json };
        command.SetAction(arguments => Run(
            arguments.GetValue(flow)!, arguments.GetValue(data), arguments.GetValue(train), arguments.GetValue(output), arguments.GetValue(limit), arguments.GetValue(json)));
        return command;
    }

    // 0: all well; 1: a task failed or a quality gate is broken; 2: the flow's files or the arguments are wrong.
    static int Run(string path, string? data, string? train, string? output, string? limit, bool json)
    {
        var console = new RunConsole(json);
        try
        {
            var root = Repository.Root();
            var catalog = DataMesh.Load(root);
            var flows = catalog.Find(path.TrimEnd('/'));
            if (flows.Count == 0)
            {
                RunConsole.Error($"no project or flow is called {path}; there are {string.Join(", ", catalog.Flows.Select(flow => flow.Path.ProjectPath).Concat(catalog.Flows.Select(flow => flow.Path.ShortPath)).Distinct().Order())}");
                return ExitCode.BadInput;
            }
            if (new[] { data, train }.FirstOrDefault(folder => folder is not null && !Directory.Exists(folder)) is { } missing)
            {
                RunConsole.Error($"the folder {missing} does not exist");
                return ExitCode.BadInput;
            }
            var options = RunFolders.Choose(root, flows[0], data, train, output) with { MemoryLimit = limit };
            var result = new FlowRunner(catalog.Find(flows[0].Path.ProjectPath), options, console).Run(flows);
            console.Show(result);
            return result.BrokenGates.Count == 0 ? ExitCode.Ok : ExitCode.Broken;
        }
        catch (SqlException exception)
        {
            RunConsole.Error(exception.Message);
            return exception.InnerException is null ? ExitCode.BadInput : ExitCode.Broken;
        }
        catch (FlowRunException exception)
        {
            RunConsole.Error(exception.Message);
            return ExitCode.Broken;
        }
    }
}
