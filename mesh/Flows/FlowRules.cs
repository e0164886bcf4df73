using Platform.Mesh.Faults;
using Platform.Mesh.Yaml;

namespace Platform.Mesh.Flows;

/// <summary>The rules between the parts of a <c>deployment.yml</c>, and between it and the files beside it.</summary>
sealed class FlowRules
{
    /// <summary>The parameters that every flow gets.</summary>
    public static readonly string[] Reserved = ["landing", "pipeline_env", "git_url", "git_branch", "git_commit"];

    readonly FlowDefinition definition;
    readonly string folder;
    readonly FlowFindings found;
    readonly bool isJob;

    FlowRules(FlowDefinition definition, string folder, FlowFindings found)
    {
        this.definition = definition;
        this.folder = folder;
        this.found = found;
        isJob = definition.Kind == FlowKind.Job;
    }

    /// <summary>What is broken, in the order of the file.</summary>
    public static IReadOnlyList<Fault> Check(FlowDefinition definition, string folder, YamlNode document, string file)
    {
        var found = new FlowFindings(folder, document, file);
        var rules = new FlowRules(definition, folder, found);
        rules.Start();
        rules.Parameters();
        rules.Ingestion();
        if (rules.isJob)
        {
            rules.Job();
            new TaskRules(definition, folder, found).Check();
        }
        else
        {
            rules.Pipeline();
        }
        rules.Quality();
        rules.Alerts();
        rules.Forgotten();
        return [.. found.Faults.OrderBy(fault => fault.Line)];
    }

    void Start()
    {
        string[] starts = [.. new (string Key, bool Set)[] { ("schedule", definition.Schedule is not null), ("trigger", definition.Trigger is not null), ("continuous", definition.Continuous is not null) }
            .Where(start => start.Set).Select(start => start.Key)];
        found.Unless(starts.Length < 2, starts.LastOrDefault() ?? "", string.Join(", ", starts), "at most one of schedule, trigger, continuous");
        found.Cron("schedule", definition.Schedule);
        if (definition.Trigger is not { } trigger)
        {
            return;
        }
        found.Unless(trigger.FileArrival is null != trigger.TableUpdate is null, "trigger", trigger.FileArrival is null ? null : "file_arrival, table_update", "exactly one of file_arrival, table_update");
        found.Unless(trigger.FileArrival is not { } arrival || definition.Ingestion.Any(ingestion => ingestion.Table == arrival.Table), "trigger.file_arrival.table", trigger.FileArrival?.Table, "a table of the ingestion");
        foreach (var (index, table) in (trigger.TableUpdate?.Tables ?? []).Index())
        {
            found.Table($"trigger.table_update.tables[{index}]", table);
        }
    }

    void Parameters()
    {
        foreach (var name in definition.Parameters.Keys.Where(Reserved.Contains))
        {
            found.Unless(false, $"parameters.{name}", name, $"a name other than {string.Join(", ", Reserved)}, which every flow gets");
        }
    }

    void Ingestion()
    {
        foreach (var (index, ingestion) in definition.Ingestion.Index())
        {
            var key = $"ingestion[{index}]";
            found.Unless(definition.Ingestion.Take(index).All(other => other.Table != ingestion.Table), $"{key}.table", ingestion.Table, "a table once");
            found.Unless(ingestion.Columns.Distinct(StringComparer.OrdinalIgnoreCase).Count() == ingestion.Columns.Count, $"{key}.columns", string.Join(", ", ingestion.Columns), "each column once");
            found.Unless(definition.Tasks.Count(task => task.Ingest == ingestion.Table) == 1 || !isJob, $"{key}.table", ingestion.Table, "a table that exactly one task ingests");
        }
    }

    void Job()
    {
        found.Unless(definition.Schema is null, "schema", definition.Schema, "no schema in a job: its tables are in the layers");
        found.Unless(definition.Serverless is null, "serverless", Text(definition.Serverless), "compute on each task of a job");
        found.Unless(definition.PipelineTasks.Count == 0, "pipeline_tasks", $"{definition.PipelineTasks.Count} tasks", "no pipeline_tasks in a job: it has tasks");
    }

    void Pipeline()
    {
        found.Unless(definition.Tasks.Count == 0, "tasks", $"{definition.Tasks.Count} tasks", "no tasks in a pipeline: it has pipeline_tasks");
        found.Unless(definition.Ingestion.Count == 0, "ingestion", $"{definition.Ingestion.Count} tables", "no ingestion in a pipeline");
        found.Unless(definition.Schema is not null, "schema", null, "a schema: a word of a-z and 0-9, starting with a letter");
        found.Unless(definition.Serverless == true, "serverless", Text(definition.Serverless), "true");
        found.Unless(definition.PipelineTasks.Count > 0, "pipeline_tasks", "0 tasks", "at least one");
        found.Unless(definition.Quality.Count == 0, "quality", $"{definition.Quality.Count} gates", "expectations in the SQL of a pipeline");
        foreach (var (index, task) in definition.PipelineTasks.Index())
        {
            var key = $"pipeline_tasks[{index}]";
            found.Unless(definition.PipelineTasks.Take(index).All(other => other.PipelineKey != task.PipelineKey), $"{key}.pipeline_key", task.PipelineKey, "a key once");
            found.Exists($"{key}.source", task.Source);
        }
    }

    void Quality()
    {
        foreach (var (index, gate) in definition.Quality.Index())
        {
            var key = $"quality[{index}]";
            found.Table($"{key}.table", gate.Table);
            found.Unless(gate.MaxShare is null != gate.MinRows is null, key, gate.MaxShare is null ? null : "max_share, min_rows", "exactly one of max_share, min_rows");
            found.Unless(gate.MaxShare is null == gate.Of is null, $"{key}.of", gate.Of, "a table with max_share, and only with it");
            found.Table($"{key}.of", gate.Of);
        }
    }

    void Alerts()
    {
        foreach (var (index, alert) in definition.Alerts.Index())
        {
            var key = $"alerts[{index}]";
            found.Unless(definition.Alerts.Take(index).All(other => other.Name != alert.Name), $"{key}.name", alert.Name, "a name once");
            found.Exists($"{key}.sql", alert.Sql);
            found.Cron($"{key}.schedule", alert.Schedule);
        }
    }

    // A SQL file of a layer that nothing runs was forgotten in deployment.yml.
    void Forgotten()
    {
        var run = FlowFile.Sources(definition).Concat(definition.Alerts.Select(alert => alert.Sql)).ToHashSet();
        foreach (var source in FlowFile.FilesOf(folder).Where(source => source.EndsWith(".sql", StringComparison.Ordinal) && Layers.All.Contains(source.Split('/')[0]) && !run.Contains(source)))
        {
            found.Unless(false, isJob ? "tasks" : "pipeline_tasks", source, "every SQL file of the folder in a task");
        }
    }

    static string? Text(bool? value) => value is null ? null : value.Value ? "true" : "false";
}
