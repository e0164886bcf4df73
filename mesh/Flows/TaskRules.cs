namespace Platform.Mesh.Flows;

/// <summary>The rules of a job's tasks.</summary>
sealed class TaskRules(FlowDefinition definition, FlowFolder files, FlowFindings found)
{
    const int MostTasks = 1000; // What jobs/create takes on write, docs.databricks.com/api.

    readonly WorkRules work = new(definition, files, found);

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
            work.Check(key, task);
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

    static bool RunsForEver(FlowDefinition definition) =>
        definition is { Continuous: not null, Schedule: null, Trigger: null };
}
