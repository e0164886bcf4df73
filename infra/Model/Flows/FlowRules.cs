using Platform.Model.Yaml;

namespace Platform.Model.Flows;

/// <summary>The rules between the parts of a <c>deployment.yml</c>, and between it and the files beside it.</summary>
static class FlowRules
{
    const int MostTasks = 1000; // jobs/create, docs.databricks.com/api: what a job takes on write.

    /// <summary>The parameters that every flow gets.</summary>
    public static readonly string[] Reserved = ["landing", "pipeline_env", "git_url", "git_branch", "git_commit"];

    /// <summary>What is broken, in the order of the file.</summary>
    public static IReadOnlyList<Fault> Check(FlowDefinition definition, string folder, YamlNode document, string file)
    {
        List<Fault> faults = [];
        var rules = new Rules(definition, folder, (holds, key, got, allowed) =>
        {
            if (!holds)
            {
                faults.Add(new(file, key, got, allowed) { Line = document.LineOf(key) });
            }
        });
        rules.Start();
        rules.Parameters();
        rules.Ingestion();
        rules.Tasks();
        rules.Pipeline();
        rules.Quality();
        rules.Alerts();
        rules.Forgotten();
        return [.. faults.OrderBy(fault => fault.Line)];
    }

    delegate void Unless(bool holds, string key, string? got, string allowed);

    sealed class Rules(FlowDefinition definition, string folder, Unless unless)
    {
        readonly bool isJob = definition.Kind == FlowKind.Job;
        readonly HashSet<string> ingested = [.. definition.Ingestion.Select(ingestion => ingestion.Table)];

        public void Start()
        {
            string[] starts = [.. new (string Key, bool Set)[] { ("schedule", definition.Schedule is not null), ("trigger", definition.Trigger is not null), ("continuous", definition.Continuous is not null) }
                .Where(start => start.Set).Select(start => start.Key)];
            unless(starts.Length < 2, starts.LastOrDefault() ?? "", string.Join(", ", starts), "at most one of schedule, trigger, continuous");
            Cron("schedule", definition.Schedule);
            if (definition.Trigger is not { } trigger)
            {
                return;
            }
            unless(trigger.FileArrival is null != trigger.TableUpdate is null, "trigger", trigger.FileArrival is null ? null : "file_arrival, table_update", "exactly one of file_arrival, table_update");
            unless(trigger.FileArrival is not { } arrival || ingested.Contains(arrival.Table), "trigger.file_arrival.table", trigger.FileArrival?.Table, "a table of the ingestion");
            foreach (var (index, table) in (trigger.TableUpdate?.Tables ?? []).Index())
            {
                Table($"trigger.table_update.tables[{index}]", table);
            }
        }

        public void Parameters()
        {
            foreach (var name in definition.Parameters.Keys.Where(Reserved.Contains))
            {
                unless(false, $"parameters.{name}", name, $"a name other than {string.Join(", ", Reserved)}, which every flow gets");
            }
        }

        public void Ingestion()
        {
            foreach (var (index, ingestion) in definition.Ingestion.Index())
            {
                var key = $"ingestion[{index}]";
                unless(definition.Ingestion.Take(index).All(other => other.Table != ingestion.Table), $"{key}.table", ingestion.Table, "a table once");
                unless(ingestion.Columns.Distinct(StringComparer.OrdinalIgnoreCase).Count() == ingestion.Columns.Count, $"{key}.columns", string.Join(", ", ingestion.Columns), "each column once");
                unless(definition.Tasks.Count(task => task.Ingest == ingestion.Table) == 1 || !isJob, $"{key}.table", ingestion.Table, "a table that exactly one task ingests");
            }
        }

        public void Tasks()
        {
            if (!isJob)
            {
                unless(definition.Tasks.Count == 0, "tasks", $"{definition.Tasks.Count} tasks", "no tasks in a pipeline: it has pipeline_tasks");
                unless(definition.Ingestion.Count == 0, "ingestion", $"{definition.Ingestion.Count} tables", "no ingestion in a pipeline");
                return;
            }
            unless(definition.Tasks.Count is > 0 and <= MostTasks, "tasks", $"{definition.Tasks.Count} tasks", $"1 to {MostTasks} tasks");
            var known = definition.Tasks.Select(task => task.TaskKey).ToHashSet();
            foreach (var (index, task) in definition.Tasks.Index())
            {
                var key = $"tasks[{index}]";
                unless(definition.Tasks.Take(index).All(other => other.TaskKey != task.TaskKey), $"{key}.task_key", task.TaskKey, "a key once");
                foreach (var (position, parent) in task.DependsOn.Index())
                {
                    unless(known.Contains(parent) && parent != task.TaskKey && !task.DependsOn.Take(position).Contains(parent), $"{key}.depends_on[{position}]", parent, "the key of another task, once");
                }
                Compute(key, task);
                Work(key, task);
            }
            var circle = Circle();
            unless(circle.Count == 0, "tasks", string.Join(" -> ", circle), "dependencies that end somewhere");
        }

        public void Pipeline()
        {
            if (isJob)
            {
                unless(definition.Schema is null, "schema", definition.Schema, "no schema in a job: its tables are in the layers");
                unless(definition.Serverless is null, "serverless", Text(definition.Serverless), "compute on each task of a job");
                unless(definition.PipelineTasks.Count == 0, "pipeline_tasks", $"{definition.PipelineTasks.Count} tasks", "no pipeline_tasks in a job: it has tasks");
                return;
            }
            unless(definition.Schema is not null, "schema", null, "a schema: a word of a-z and 0-9, starting with a letter");
            unless(definition.Serverless == true, "serverless", Text(definition.Serverless), "true");
            unless(definition.PipelineTasks.Count > 0, "pipeline_tasks", "0 tasks", "at least one");
            unless(definition.Quality.Count == 0, "quality", $"{definition.Quality.Count} gates", "expectations in the SQL of a pipeline");
            foreach (var (index, task) in definition.PipelineTasks.Index())
            {
                var key = $"pipeline_tasks[{index}]";
                unless(definition.PipelineTasks.Take(index).All(other => other.PipelineKey != task.PipelineKey), $"{key}.pipeline_key", task.PipelineKey, "a key once");
                Exists($"{key}.source", task.Source);
            }
        }

        public void Quality()
        {
            foreach (var (index, gate) in definition.Quality.Index())
            {
                var key = $"quality[{index}]";
                Table($"{key}.table", gate.Table);
                unless(gate.MaxShare is null != gate.MinRows is null, key, gate.MaxShare is null ? null : "max_share, min_rows", "exactly one of max_share, min_rows");
                unless(gate.MaxShare is null == gate.Of is null, $"{key}.of", gate.Of, "a table with max_share, and only with it");
                Table($"{key}.of", gate.Of);
            }
        }

        public void Alerts()
        {
            foreach (var (index, alert) in definition.Alerts.Index())
            {
                var key = $"alerts[{index}]";
                unless(definition.Alerts.Take(index).All(other => other.Name != alert.Name), $"{key}.name", alert.Name, "a name once");
                Exists($"{key}.sql", alert.Sql);
                Cron($"{key}.schedule", alert.Schedule);
            }
        }

        // A SQL file of a layer that nothing runs was forgotten in deployment.yml.
        public void Forgotten()
        {
            var run = FlowFile.Sources(definition).Concat(definition.Alerts.Select(alert => alert.Sql)).ToHashSet();
            foreach (var source in FlowFile.FilesOf(folder).Where(source => source.EndsWith(".sql", StringComparison.Ordinal) && Layers.All.Contains(source.Split('/')[0]) && !run.Contains(source)))
            {
                unless(false, isJob ? "tasks" : "pipeline_tasks", source, "every SQL file of the folder in a task");
            }
        }

        void Compute(string key, FlowTask task)
        {
            var serverless = task.Serverless == true;
            unless(serverless || task.JobClusterKey is not null, key, null, "compute: serverless: true or job_cluster_key: common-job-cluster");
            unless(!serverless || task.JobClusterKey is null, $"{key}.job_cluster_key", task.JobClusterKey, "no cluster with serverless: true");
        }

        void Work(string key, FlowTask task)
        {
            string[] kinds = [.. new (string Key, bool Set)[] { ("ingest", task.Ingest is not null), ("sql", task.Sql.Count > 0), ("python", task.Python is not null) }
                .Where(kind => kind.Set).Select(kind => kind.Key)];
            unless(kinds.Length == 1, key, kinds.Length == 0 ? null : string.Join(", ", kinds), "exactly one of ingest, sql, python");
            unless(task.Ingest is null || ingested.Contains(task.Ingest), $"{key}.ingest", task.Ingest, "a table of the ingestion");
            unless(task.Stream is null || task.Sql.Count > 0, $"{key}.stream", task.Stream, "stream only with sql");
            Table($"{key}.stream", task.Stream);
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
                unless(values.Count == 0 || task.Python is not null, $"{key}.{name}", string.Join(", ", values), $"{name} only with python");
            }
            foreach (var (index, table) in task.Inputs.Index())
            {
                Table($"{key}.inputs[{index}]", table);
            }
            foreach (var (index, table) in task.Outputs.Index())
            {
                unless(TableReference.TryParse(table) is { Project: null } made && Layers.All.Contains(made.Table.Layer), $"{key}.outputs[{index}]", table, $"a table of {string.Join(", ", Layers.All)}: <layer>.<table>");
            }
            if (task.Python?.Split(':')[0].Replace('.', '/') is { } module)
            {
                var project = Path.GetFullPath(Path.Combine(folder, "../../.."));
                unless(new[] { folder, project }.Any(place => File.Exists(Path.Combine(place, "src", module + ".py")) || File.Exists(Path.Combine(place, "src", module, "__init__.py"))),
                    $"{key}.python", task.Python, $"a module below src/ of the flow or its project: there is no src/{module}.py");
            }
        }

        void Sql(string key, string source)
        {
            var parts = source.Split('/');
            var named = parts.Length == 2 && Layers.All.Contains(parts[0]) && source.EndsWith(".sql", StringComparison.Ordinal) && TableReference.TryParse($"{parts[0]}.{parts[1][..^4]}") is not null;
            unless(named, key, source, $"<layer>/<table>.sql, the layer one of {string.Join(", ", Layers.All)}");
            if (!named || !Exists(key, source))
            {
                return;
            }
            var text = File.ReadAllText(Path.Combine(folder, source));
            unless(SqlText.IsTempView(text) || SqlText.HasGrain(text), key, text.Split('\n')[0].Trim(), $"a first line '-- <purpose>; one row per <grain>' in {source}");
            foreach (var parameter in SqlText.Parameters(text).Where(parameter => !definition.Parameters.ContainsKey(parameter) && !Reserved.Contains(parameter) && TableReference.TryParseParameter(parameter) is null))
            {
                unless(false, key, $":{parameter}", $"in {source}, parameters of this file or tables as <layer>_<table>");
            }
        }

        bool Exists(string key, string source)
        {
            var inside = !source.Split('/').Contains("..") && !Path.IsPathRooted(source);
            var exists = inside && File.Exists(Path.Combine(folder, source));
            unless(exists, key, source, "a file of the flow's folder");
            return exists;
        }

        void Table(string key, string? table) =>
            unless(table is null || TableReference.TryParse(table) is not null, key, table, "<layer>.<table>, or <project>.<layer>.<table>");

        void Cron(string key, Schedule? schedule)
        {
            if (schedule is not null && QuartzCron.Check(schedule.QuartzCronExpression) is { } allowed)
            {
                unless(false, $"{key}.quartz_cron_expression", schedule.QuartzCronExpression, allowed);
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

        static string? Text(bool? value) => value is null ? null : value.Value ? "true" : "false";
    }
}
