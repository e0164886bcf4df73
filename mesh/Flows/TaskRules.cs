namespace Platform.Mesh.Flows;

/// <summary>The rules of a job's tasks.</summary>
sealed class TaskRules(FlowDefinition definition, FlowFolder files, FlowFindings found)
{
    const int MostTasks = 1000; // What jobs/create takes on write, docs.databricks.com/api.

    readonly HashSet<string> ingested = [.. definition.Ingestion.Select(ingestion => ingestion.Table)];

    // A flow that runs all the time reads its streams for ever: what waits for one of them never starts.
    readonly HashSet<string> endless = RunsForEver(definition)
        ? [.. definition.Tasks.Where(task => (task.Ingest ?? task.Stream) is not null).Select(task => task.TaskKey)]
        : [];

    /// <summary>Checks them.</summary>
    public void Check()
    {
        var tasks = definition.Tasks;
        found.Unless(tasks.Count is > 0 and <= MostTasks, "tasks", $"{tasks.Count} tasks", $"1 to {MostTasks} tasks");
        foreach (var (index, task) in tasks.Index())
        {
            var key = $"tasks[{index}]";
            var taken = tasks.Take(index).Any(other => other.TaskKey == task.TaskKey);
            found.Unless(!taken, $"{key}.task_key", task.TaskKey, "a key once");
            DependsOn(key, task);
            Compute(key, task);
            Work(key, task);
        }
        var gates = definition.Quality.Count;
        found.Unless(gates == 0 || endless.Count == 0, "quality", $"{gates} gates",
            "no gates in a continuous flow with ingest or stream: they wait for its end");
        var circle = FlowOrder.Tasks(definition).Circle.Select(task => task.TaskKey).ToList();
        found.Unless(circle.Count == 0, "tasks", string.Join(" -> ", circle), "dependencies that end somewhere");
    }

    void DependsOn(string task, FlowTask waiting)
    {
        foreach (var (position, parent) in waiting.DependsOn.Index())
        {
            var key = $"{task}.depends_on[{position}]";
            var known = definition.Tasks.Any(other => other.TaskKey == parent) && parent != waiting.TaskKey;
            var once = !waiting.DependsOn.Take(position).Contains(parent);
            found.Unless(known && once, key, parent, "the key of another task, once");
            found.Unless(!endless.Contains(parent), key, parent,
                "in a continuous flow, a task without ingest and stream: one with them never ends");
        }
    }

    void Compute(string key, FlowTask task)
    {
        var serverless = task.Serverless == true;
        found.Unless(serverless || task.JobClusterKey is not null, key, null,
            "compute: serverless: true or job_cluster_key: common-job-cluster");
        found.Unless(!serverless || task.JobClusterKey is null, $"{key}.job_cluster_key", task.JobClusterKey,
            "no cluster with serverless: true");
        // Serverless compute reads what there is and ends: no continuous trigger and none by processing time.
        // Source: learn.microsoft.com/azure/databricks/compute/serverless/limitations.
        found.Unless(!serverless || !RunsForEver(definition), $"{key}.serverless", "true",
            "in a continuous flow, job_cluster_key: common-job-cluster");
    }

    void Work(string key, FlowTask task)
    {
        string[] kinds =
        [
            .. task.Ingest is null ? [] : new[] { "ingest" },
            .. task.Sql.Count == 0 ? [] : new[] { "sql" },
            .. task.Python is null ? [] : new[] { "python" },
            .. task.Erase is null ? [] : new[] { "erase" },
        ];
        found.Unless(kinds.Length == 1, key, kinds.Length == 0 ? null : string.Join(", ", kinds),
            "exactly one of ingest, sql, python, erase");
        found.Unless(task.Ingest is null || ingested.Contains(task.Ingest), $"{key}.ingest", task.Ingest,
            "a table of the ingestion");
        found.Unless(task.Stream is null || task.Sql.Count > 0, $"{key}.stream", task.Stream, "stream only with sql");
        found.Table($"{key}.stream", task.Stream);
        found.Table($"{key}.erase", task.Erase);
        Checks(key, task);
        foreach (var (index, source) in task.Sql.Index())
        {
            Sql($"{key}.sql[{index}]", source);
        }
        Python(key, task);
    }

    // Who reads the table beside the view would write what the view has set aside.
    void Checks(string key, FlowTask task)
    {
        if (task.Checks is not { } table)
        {
            return;
        }
        var own = TableReference.TryParse(table);
        found.Unless(own is { Project: null }, $"{key}.checks", table, "a table of the project: <layer>.<table>");
        found.Unless(task.Sql.Count > 0 && task.Stream is null, $"{key}.checks", table,
            "checks only with sql, and not with stream");
        var around = task.Sql.Where(files.Has).FirstOrDefault(file =>
            files.Script(file).Parameters.Contains(own?.Parameter));
        found.Unless(around is null, $"{key}.checks", table,
            $"a table that the task reads as the views checked and refused; {around} names it");
    }

    void Python(string key, FlowTask task)
    {
        var lists = new[] { ("inputs", task.Inputs), ("outputs", task.Outputs), ("lands", task.Lands) };
        foreach (var (name, values) in lists)
        {
            found.Unless(values.Count == 0 || task.Python is not null, $"{key}.{name}", string.Join(", ", values),
                $"{name} only with python");
        }
        foreach (var (index, table) in task.Inputs.Index())
        {
            found.Table($"{key}.inputs[{index}]", table);
        }
        foreach (var (index, table) in task.Outputs.Index())
        {
            var made = TableReference.TryParse(table) is { Project: null } own && Layers.All.Contains(own.Table.Layer);
            found.Unless(made, $"{key}.outputs[{index}]", table,
                $"a table of {string.Join(", ", Layers.All)}: <layer>.<table>");
        }
        if (task.Python?.Split(':')[0].Replace('.', '/') is { } module)
        {
            found.Unless(files.HasModule(module), $"{key}.python", task.Python,
                $"a module below src/ of the flow or its project: there is no src/{module}.py");
        }
    }

    void Sql(string key, string source)
    {
        var named = source.Split('/') is [var layer, var file]
            && Layers.All.Contains(layer)
            && file.EndsWith(".sql", StringComparison.Ordinal)
            && TableReference.TryParse($"{layer}.{file[..^4]}") is not null;
        found.Unless(named, key, source, $"<layer>/<table>.sql, the layer one of {string.Join(", ", Layers.All)}");
        if (!named)
        {
            return;
        }
        found.Exists(key, source, files);
        found.Unless(!files.Has(source) || !files.Script(source).IsPipeline, key, source,
            "statements of a job: create or refresh belongs to a pipeline");
        IReadOnlyList<string> parameters = files.Has(source) ? files.Script(source).Parameters : [];
        foreach (var parameter in parameters.Where(name => FlowParameters.IsUnknown(name, definition)))
        {
            found.Unless(false, key, $":{parameter}",
                $"in {source}, parameters of this file or tables as <layer>_<table>");
        }
    }

    static bool RunsForEver(FlowDefinition definition) =>
        definition is { Continuous: not null, Schedule: null, Trigger: null };
}
