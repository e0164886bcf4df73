using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Serialization;
using Platform.Local.Engine;
using Platform.Local.Memory;
using Platform.Local.Runs;
using Platform.Mesh.Flows;
using Platform.Mesh.Resolved;
using static Platform.Local.Engine.Warehouse;

namespace Platform.Local.Tasks;

/// <summary>
/// Runs a flow's Python function in a process of its own: tables go there and come back as CSV with their types.
/// </summary>
/// <param name="warehouse">The database.</param>
/// <param name="project">The project: where its Python and the platform's lie.</param>
/// <param name="python">The program.</param>
/// <param name="models">
/// The folder of models: one folder per name and version; ledger.models says which version an alias means.
/// </param>
sealed class PythonTask(Warehouse warehouse, ResolvedProject project, string python, string models)
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

    /// <summary>Runs the function; the rows of the tables that it returned, which are not yet committed.</summary>
    internal long Run(
        ResolvedFlow flow,
        ResolvedTask task,
        IReadOnlyDictionary<string, string> parameters,
        string work)
    {
        if (Directory.Exists(work))
        {
            Directory.Delete(work, recursive: true);
        }
        Directory.CreateDirectory(Path.Combine(work, "in"));
        Directory.CreateDirectory(Path.Combine(work, "out"));
        var request = new
        {
            Function = task.Python,
            Path = new[] { Path.Combine(flow.Folder, "src"), Path.Combine(project.Folder, "src") },
            Parameters = parameters,
            Inputs = task.Inputs!.ToDictionary(
                input => $"{input}",
                input => Export(input, Path.Combine(work, "in", $"{input}.csv"))),
            Outputs = task.Outputs!.Select(output => $"{output}"),
            Columns = flow.MadeBy(task).ToDictionary(table => $"{table.FullName}", table => table.Columns),
            Models = Aliases(),
            ModelFolder = models,
            Work = work,
        };
        File.WriteAllText(Path.Combine(work, "request.json"), JsonSerializer.Serialize(request, Json));
        Execute(flow, task, work);
        var answer = JsonSerializer.Deserialize<Answer>(File.ReadAllText(Path.Combine(work, "answer.json")), Json)!;
        Models =
        [
            .. answer.Loaded.Select(model => new ModelUse(model.Name, model.Alias, model.Version, IsSaved: false)),
            .. answer.Models.Select(model => new ModelUse(model.Name, model.Alias, model.Version, IsSaved: true)),
        ];
        foreach (var model in answer.Models)
        {
            warehouse.Execute(
                "insert or replace into ledger.models values ($name, $alias, $version)",
                ("name", model.Name),
                ("alias", model.Alias),
                ("version", model.Version));
        }
        var rows = flow.MadeBy(task).Select(table => table.FullName).Sum(table =>
            Import(table, Path.Combine(work, "out", $"{table}.csv"), answer.Outputs[$"{table}"]));
        // What a task that failed was given is left to look at; of one that went through the database has it.
        Directory.Delete(work, recursive: true);
        return rows;
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

    // Sorted by all columns, so that a model sees the same rows in the same order however they were merged.
    Dictionary<string, string> Export(ResolvedReference input, string file)
    {
        var table = new TableName(input.Layer, input.Table);
        if (input.Project is { } other)
        {
            throw new FlowRunException($"the table {input} is made by the project {other}, which is not run here");
        }
        if (!warehouse.Exists(table))
        {
            throw new FlowRunException($"the table {input} does not exist yet; run the flow that makes it first");
        }
        warehouse.Execute($"""
            copy (select * from {Name(table)} order by all) to {Literal(file)} (
                format csv, header true, nullstr '\N',
                timestampformat '%Y-%m-%d %H:%M:%S.%f', dateformat '%Y-%m-%d')
            """);
        return warehouse.Columns(table).ToDictionary(column => column.Name, column => column.Type);
    }

    long Import(TableName table, string file, Dictionary<string, string> types)
    {
        var columns = string.Join(", ", types.Select(column => $"{Literal(column.Key)}: {Literal(column.Value)}"));
        warehouse.Execute($$"""
            create or replace table {{Name(table)}} as
            select * from read_csv({{Literal(file)}}, auto_detect = false, header = true,
                delim = ',', quote = '"', escape = '"', nullstr = '\N', columns = { {{columns}} })
            """);
        return warehouse.Count(table);
    }

    Dictionary<string, Dictionary<string, long>> Aliases() => warehouse
        .Query(
            "select name, alias, version from ledger.models",
            row => (Name: row.GetString(0), Alias: row.GetString(1), Version: row.GetInt64(2)))
        .GroupBy(model => model.Name)
        .ToDictionary(group => group.Key, group => group.ToDictionary(model => model.Alias, model => model.Version));

    sealed record Answer(
        Dictionary<string, Dictionary<string, string>> Outputs,
        IReadOnlyList<NamedModel> Models,
        IReadOnlyList<NamedModel> Loaded);

    sealed record NamedModel(string Name, string Alias, long? Version);
}
