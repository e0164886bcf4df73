using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Serialization;
using Platform.Local.Engine;
using Platform.Local.Memory;
using Platform.Local.Runs;
using Platform.Mesh.Resolved;

namespace Platform.Local.Tasks;

/// <summary>Runs a function of a flow in a process of its own, which is told in a file and answers in one.</summary>
/// <param name="warehouse">The database.</param>
/// <param name="project">The project: where its Python and the platform's lie.</param>
/// <param name="python">The program.</param>
/// <param name="models">
/// The folder of models: one folder per name and version; ledger.models says which version an alias means.
/// </param>
sealed class PythonProcess(Warehouse warehouse, ResolvedProject project, string python, string models)
{
    // What run_local.py ends with when the function has raised an error with `input_at_fault`.
    const int InputAtFault = 3;

    static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>The models that the function loaded and saved; none before it ran.</summary>
    internal IReadOnlyList<ModelUse> Models { get; private set; } = [];

    /// <summary>Makes the folders that tables go to and come back from, empty.</summary>
    internal static void Clear(string work)
    {
        if (Directory.Exists(work))
        {
            Directory.Delete(work, recursive: true);
        }
        Directory.CreateDirectory(Path.Combine(work, "in"));
        Directory.CreateDirectory(Path.Combine(work, "out"));
    }

    /// <summary>Runs the function; the tables that it wrote, by name, with the type of each column.</summary>
    internal Dictionary<string, Dictionary<string, string>> Run(
        ResolvedFlow flow,
        ResolvedTask task,
        IReadOnlyDictionary<string, string> parameters,
        string work,
        Dictionary<string, object?> more)
    {
        Dictionary<string, object?> request = new(more)
        {
            ["function"] = task.Python,
            ["path"] = new[] { Path.Combine(flow.Folder, "src"), Path.Combine(project.Folder, "src") },
            ["parameters"] = parameters,
            ["outputs"] = task.Outputs!.Select(output => $"{output}"),
            ["columns"] = flow.MadeBy(task).ToDictionary(table => $"{table.FullName}", table => table.Columns),
            ["models"] = Aliases(),
            ["model_folder"] = models,
            ["work"] = work,
        };
        File.WriteAllText(Path.Combine(work, "request.json"), JsonSerializer.Serialize(request, Json));
        Execute(flow, task, work);
        var answered = File.ReadAllText(Path.Combine(work, "answer.json"));
        var answer = JsonSerializer.Deserialize<PythonAnswer>(answered, Json)!;
        Models = answer.Uses;
        foreach (var model in answer.Models)
        {
            warehouse.Execute(
                "insert or replace into ledger.models values ($name, $alias, $version)",
                ("name", model.Name),
                ("alias", model.Alias),
                ("version", model.Version));
        }
        return answer.Outputs;
    }

    void Execute(ResolvedFlow flow, ResolvedTask task, string work)
    {
        var start = new ProcessStartInfo(
            python,
            [
                Path.Combine(project.Repository, "runtime", "local", "python", "run_local.py"),
                Path.Combine(work, "request.json"),
            ])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["TZ"] = "UTC";
        start.Environment["PYTHONHASHSEED"] = "0";
        start.Environment["PYTHONDONTWRITEBYTECODE"] = "1";
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        _ = output.Result;
        if (process.ExitCode == InputAtFault)
        {
            throw new FlowRunException($"{flow.Flow}: task {task.Key}: {error.TrimEnd()}") { IsAboutInput = true };
        }
        if (process.ExitCode != 0)
        {
            var subject = $"{flow.Flow}: task {task.Key}: {task.Python}";
            throw new FlowRunException($"{subject} failed:{Environment.NewLine}{error.TrimEnd()}");
        }
    }

    Dictionary<string, Dictionary<string, long>> Aliases() => warehouse
        .Query(
            "select name, alias, version from ledger.models",
            row => (Name: row.GetString(0), Alias: row.GetString(1), Version: row.GetInt64(2)))
        .GroupBy(model => model.Name)
        .ToDictionary(group => group.Key, group => group.ToDictionary(model => model.Alias, model => model.Version));
}
