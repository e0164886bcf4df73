namespace Platform.Mesh.Flows;

/// <summary>The rules of a job's tasks.</summary>
sealed class TaskRules(FlowDefinition definition, string folder, FlowFindings found)
{
    const int MostTasks = 1000; // jobs/create, docs.databricks.com/api: what a job takes on write.

    readonly HashSet<string> ingested = [.. definition.Ingestion.Select(ingestion => ingestion.Table)];

    // A flow that runs all the time reads its streams for ever, so that what waits for one of them never starts.
    readonly HashSet<string> endless = definition is { Continuous: not null, Schedule: null, Trigger: null }
        ? [.. definition.Tasks.Where(task => task.Ingest is not null || task.Stream is not null).Select(task => task.TaskKey)]
        : [];

    /// <summary>Checks them.</summary>
    public void Check()
    {
        found.Unless(definition.Tasks.Count is > 0 and <= MostTasks, "tasks", $"{definition.Tasks.Count} tasks", $"1 to {MostTasks} tasks");
        var known = definition.Tasks.Select(task => task.TaskKey).ToHashSet();
        foreach (var (index, task) in definition.Tasks.Index())
        {
            var key = $"tasks[{index}]";
            found.Unless(definition.Tasks.Take(index).All(other => other.TaskKey != task.TaskKey), $"{key}.task_key", task.TaskKey, "a key once");
            foreach (var (position, parent) in task.DependsOn.Index())
            {
                found.Unless(known.Contains(parent) && parent != task.TaskKey && !task.DependsOn.Take(position).Contains(parent), $"{key}.depends_on[{position}]", parent, "the key of another task, once");
                found.Unless(!endless.Contains(parent), $"{key}.depends_on[{position}]", parent, "in a continuous flow, a task without ingest and stream: one with them never ends");
            }
            Compute(key, task);
            Work(key, task);
        }
        found.Unless(definition.Quality.Count == 0 || endless.Count == 0, "quality", $"{definition.Quality.Count} gates", "no gates in a continuous flow with ingest or stream: they wait for its end");
        var circle = Circle();
        found.Unless(circle.Count == 0, "tasks", string.Join(" -> ", circle), "dependencies that end somewhere");
    }

    void Compute(string key, FlowTask task)
    {
        var serverless = task.Serverless == true;
        found.Unless(serverless || task.JobClusterKey is not null, key, null, "compute: serverless: true or job_cluster_key: common-job-cluster");
        found.Unless(!serverless || task.JobClusterKey is null, $"{key}.job_cluster_key", task.JobClusterKey, "no cluster with serverless: true");
    }

    void Work(string key, FlowTask task)
    {
        string[] kinds = [.. new (string Key, bool Set)[] { ("ingest", task.Ingest is not null), ("sql", task.Sql.Count > 0), ("python", task.Python is not null) }
            .Where(kind => kind.Set).Select(kind => kind.Key)];
        found.Unless(kinds.Length == 1, key, kinds.Length == 0 ? null : string.Join(", ", kinds), "exactly one of ingest, sql, python");
        found.Unless(task.Ingest is null || ingested.Contains(task.Ingest), $"{key}.ingest", task.Ingest, "a table of the ingestion");
        found.Unless(task.Stream is null || task.Sql.Count > 0, $"{key}.stream", task.Stream, "stream only with sql");
        found.Table($"{key}.stream", task.Stream);
        foreach (var (index, source) in task.Sql.Index())
        {
            Sql($"{key}.sql[{index}]", source);
        }
        Python(key, task);
    }

    void Python(string key, FlowTask task)
    {
        foreach (var (name, values) in new[] { ("inputs", task.Inputs), ("outputs", task.Outputs), ("lands", task.Lands) })
        {
            found.Unless(values.Count == 0 || task.Python is not null, $"{key}.{name}", string.Join(", ", values), $"{name} only with python");
        }
        foreach (var (index, table) in task.Inputs.Index())
        {
            found.Table($"{key}.inputs[{index}]", table);
        }
        foreach (var (index, table) in task.Outputs.Index())
        {
            found.Unless(TableReference.TryParse(table) is { Project: null } made && Layers.All.Contains(made.Table.Layer), $"{key}.outputs[{index}]", table, $"a table of {string.Join(", ", Layers.All)}: <layer>.<table>");
        }
        if (task.Python?.Split(':')[0].Replace('.', '/') is { } module)
        {
            var project = Path.GetFullPath(Path.Combine(folder, "../../.."));
            found.Unless(new[] { folder, project }.Any(place => File.Exists(Path.Combine(place, "src", module + ".py")) || File.Exists(Path.Combine(place, "src", module, "__init__.py"))),
                $"{key}.python", task.Python, $"a module below src/ of the flow or its project: there is no src/{module}.py");
        }
    }

    void Sql(string key, string source)
    {
        var parts = source.Split('/');
        var named = parts.Length == 2 && Layers.All.Contains(parts[0]) && source.EndsWith(".sql", StringComparison.Ordinal) && TableReference.TryParse($"{parts[0]}.{parts[1][..^4]}") is not null;
        found.Unless(named, key, source, $"<layer>/<table>.sql, the layer one of {string.Join(", ", Layers.All)}");
        if (!named || !found.Exists(key, source))
        {
            return;
        }
        var text = File.ReadAllText(Path.Combine(folder, source));
        found.Unless(SqlText.IsTempView(text) || SqlText.HasGrain(text), key, text.Split('\n')[0].Trim(), $"a first line '-- <purpose>; one row per <grain>' in {source}");
        foreach (var parameter in SqlText.Parameters(text).Where(parameter => !definition.Parameters.ContainsKey(parameter) && !FlowRules.Reserved.Contains(parameter) && TableReference.TryParseParameter(parameter) is null))
        {
            found.Unless(false, key, $":{parameter}", $"in {source}, parameters of this file or tables as <layer>_<table>");
        }
    }

    // Tasks whose parents are all done are done; what never is stands in a circle or behind one, and its parents lead round it.
    List<string> Circle()
    {
        var parents = definition.Tasks.DistinctBy(task => task.TaskKey).ToDictionary(task => task.TaskKey, task => task.DependsOn.Where(parent => parent != task.TaskKey).ToList());
        while (parents.FirstOrDefault(task => !task.Value.Any(parents.ContainsKey)).Key is { } done)
        {
            parents.Remove(done);
        }
        List<string> walk = [];
        var at = parents.Keys.Order(StringComparer.Ordinal).FirstOrDefault();
        while (at is not null && !walk.Contains(at))
        {
            walk.Add(at);
            at = parents[at].First(parents.ContainsKey);
        }
        return at is null ? [] : [.. walk[walk.IndexOf(at)..], at];
    }
}
