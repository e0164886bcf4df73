using Platform.Cli.Shell;
using Platform.Local;
using Platform.Local.Engine;
using Platform.Local.Runs;
using Platform.Mesh.Flows;
using Platform.Mesh.Resolved;

namespace Platform.Cli.Run;

/// <summary>`platform run`: flows on DuckDB, on this machine.</summary>
public static class RunCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var flow = new Argument<string>("flow")
        {
            Description = "project or flow, such as energy/powerplants or energy/powerplants/prep/grid",
        };
        var data = Option<string?>("--data", "folder with input files; default: data/input of the project");
        var train = Option<string?>("--train",
            "folder with the training history; default: data/train of the project");
        var output = Option<string?>("--out", "folder for the database, models and reports; "
            + "default: out/<project>, with a suffix when --data or --train is given");
        var limit = Option<string?>("--memory-limit", $"DuckDB's memory limit, such as 4GB; "
            + $"default: {RunOptions.DefaultMemoryLimit}, and four threads at most");
        var again = Option<bool>("--again",
            "run every task, also those whose code, parameters and inputs are as they were");
        var json = Option<bool>("--json",
            "print the result as JSON on standard output, progress on standard error");
        var command = new Command("run", """
            Run a project or a flow on DuckDB, from the SQL and Python files that Databricks runs.

            Example: platform run energy/powerplants --data ../2023 --train ../history
            """) { flow, data, train, output, limit, again, json };
        command.SetAction(arguments =>
        {
            var places = new RunPlaces
            {
                Data = arguments.GetValue(data),
                Train = arguments.GetValue(train),
                Out = arguments.GetValue(output),
            };
            var console = new RunConsole(arguments.GetValue(json));
            var path = arguments.GetValue(flow)!.TrimEnd('/');
            var (memory, all) = (arguments.GetValue(limit), arguments.GetValue(again));
            return Run(
                DataMesh.Load(Repository.Root()), path, places,
                options => options with { MemoryLimit = memory, Again = all }, console);
        });
        return command;
    }

    static Option<T> Option<T>(string name, string description) => new(name) { Description = description };

    // 0: all well; 1: a task failed, a quality gate is broken or a file cannot be read; 2: the flow's files or the
    // arguments are wrong.
    internal static int Run(
        DataMesh mesh, string path, RunPlaces places, Func<RunOptions, RunOptions> change, RunConsole console)
    {
        try
        {
            var flows = mesh.Find(path);
            if (Wrong(path, flows, mesh, places) is { } error)
            {
                RunConsole.Error(error);
                return ExitCode.BadInput;
            }
            // A run that tries a project out leaves the project's own output alone.
            var tries = flows is [{ Definition.Integration: not null }];
            var options = change(RunFolders.Choose(
                Repository.Root(), tries ? DataMesh.AsTried(flows[0]) : flows[0], places));
            using var tried = tries ? TriedFolder.Take(path, options.Out, places.Out is not null, console.Note) : null;
            var project = ResolvedProject.Of(mesh.Find(flows[0].Path.ProjectPath));
            var result = new FlowRunner(project, options, console).Run(project.Find(path));
            console.Show(result);
            return result.IsWell ? ExitCode.Ok : ExitCode.Broken;
        }
        catch (SqlException exception)
        {
            RunConsole.Error(exception.Message);
            return exception.InnerException is null ? ExitCode.BadInput : ExitCode.Broken;
        }
        catch (FlowRunException exception)
        {
            RunConsole.Error(exception.Message);
            return exception.IsAboutInput ? ExitCode.BadInput : ExitCode.Broken;
        }
    }

    static string? Wrong(string path, IReadOnlyList<Flow> flows, DataMesh mesh, RunPlaces places)
    {
        if (flows.Count == 0)
        {
            var known = mesh.Flows.SelectMany(flow => new[] { flow.Path.ProjectPath, flow.Path.ShortPath });
            return $"no project or flow is called {path}; there are {string.Join(", ", known.Distinct().Order())}";
        }
        return new[] { places.Data, places.Train }
            .Where(folder => folder is not null && !Directory.Exists(folder))
            .Select(missing => $"the folder {missing} does not exist")
            .FirstOrDefault();
    }
}
