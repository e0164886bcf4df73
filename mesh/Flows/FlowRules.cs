using Platform.Mesh.Faults;

namespace Platform.Mesh.Flows;

/// <summary>The rules between the parts of a <c>deployment.yml</c>, and between it and the files beside it.</summary>
sealed class FlowRules
{
    readonly FlowDefinition definition;
    readonly FlowFolder files;
    readonly FlowFindings found;
    readonly bool isJob;

    FlowRules(FlowDefinition definition, FlowFolder files, FlowFindings found)
    {
        this.definition = definition;
        this.files = files;
        this.found = found;
        isJob = definition.Kind == FlowKind.Job;
    }

    /// <summary>What is broken: in <c>deployment.yml</c> in the order of its lines, then in the SQL files.</summary>
    public static IReadOnlyList<Fault> Check(FlowDefinition definition, FlowFolder files, FlowFindings found)
    {
        var rules = new FlowRules(definition, files, found);
        new StartRules(definition, found).Check();
        IntegrationRules.Check(definition, found);
        rules.Parameters();
        rules.Ingestion();
        if (rules.isJob)
        {
            rules.Job();
            new TaskRules(definition, files, found).Check();
        }
        else
        {
            new PipelineRules(definition, files, found).Check();
        }
        rules.Quality();
        rules.Alerts();
        rules.Forgotten();
        return
        [
            .. found.Faults.OrderBy(fault => fault.Line),
            .. rules.Unportable(),
            .. StreamRules.Check(definition, files),
        ];
    }

    IEnumerable<Fault> Unportable() => FlowFile.PortableSources(definition)
        .Where(files.Has)
        .SelectMany(source => files.Script(source).Faults);

    void Parameters()
    {
        foreach (var name in definition.Parameters.Keys.Where(FlowParameters.Reserved.Contains))
        {
            found.Unless(false, $"parameters.{name}", name,
                $"a name other than {string.Join(", ", FlowParameters.Reserved)}, which every flow gets");
        }
        foreach (var (name, value) in definition.Parameters.Where(pair => pair.Value.AsSpan().ContainsAny('\'', '\\')))
        {
            found.Unless(false, $"parameters.{name}", value,
                "text without a quote or a backslash: on Spark a view takes its parameters as text");
        }
    }

    void Ingestion()
    {
        foreach (var (index, ingestion) in definition.Ingestion.Index())
        {
            var key = $"ingestion[{index}]";
            var taken = definition.Ingestion.Take(index).Any(other => other.Table == ingestion.Table);
            found.Unless(!taken, $"{key}.table", ingestion.Table, "a table once");
            var tasks = definition.Tasks.Count(task => task.Ingest == ingestion.Table);
            found.Unless(tasks == 1 || !isJob, $"{key}.table", ingestion.Table,
                "a table that exactly one task ingests");
        }
    }

    void Job()
    {
        found.Unless(definition.Schema is null, "schema", definition.Schema,
            "no schema in a job: its tables are in the layers");
        found.Unless(definition.Serverless is null, "serverless",
            definition.Serverless?.ToString().ToLowerInvariant(), "compute on each task of a job");
        found.None("pipeline_tasks", definition.PipelineTasks.Count, "tasks",
            "no pipeline_tasks in a job: it has tasks");
    }

    void Quality()
    {
        foreach (var (index, gate) in definition.Quality.Index())
        {
            var key = $"quality[{index}]";
            var share = gate.MaxShare is not null;
            found.Table($"{key}.table", gate.Table);
            found.Unless(share != gate.MinRows is not null, key, share ? "max_share, min_rows" : null,
                "exactly one of max_share, min_rows");
            found.Unless(share == gate.Of is not null, $"{key}.of", gate.Of,
                "a table with max_share, and only with it");
            found.Table($"{key}.of", gate.Of);
        }
    }

    void Alerts()
    {
        foreach (var (index, alert) in definition.Alerts.Index())
        {
            var key = $"alerts[{index}]";
            var taken = definition.Alerts.Take(index).Any(other => other.Name == alert.Name);
            found.Unless(!taken, $"{key}.name", alert.Name, "a name once");
            found.Exists($"{key}.sql", alert.Sql, files);
            found.Cron($"{key}.schedule", alert.Schedule);
        }
    }

    // A SQL file of a layer that nothing runs was forgotten in deployment.yml.
    void Forgotten()
    {
        var run = FlowFile.PortableSources(definition)
            .Concat(definition.PipelineTasks.Select(task => task.Source))
            .ToHashSet();
        var forgotten = files.Files
            .Where(source => source.EndsWith(".sql", StringComparison.Ordinal))
            .Where(source => Layers.All.Contains(source.Split('/')[0]) && !run.Contains(source));
        foreach (var source in forgotten)
        {
            found.Unless(false, isJob ? "tasks" : "pipeline_tasks", source, "every SQL file of the folder in a task");
        }
    }
}
