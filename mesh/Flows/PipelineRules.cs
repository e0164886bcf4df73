using Platform.Mesh.Sql;

namespace Platform.Mesh.Flows;

/// <summary>The rules of a pipeline and of its sources.</summary>
sealed class PipelineRules(FlowDefinition definition, FlowFolder files, FlowFindings found)
{
    /// <summary>Checks them.</summary>
    public void Check()
    {
        found.None("tasks", definition.Tasks.Count, "tasks", "no tasks in a pipeline: it has pipeline_tasks");
        found.None("ingestion", definition.Ingestion.Count, "tables", "no ingestion in a pipeline");
        found.None("quality", definition.Quality.Count, "gates", "expectations in the SQL of a pipeline");
        found.Unless(definition.Schema is not null, "schema", null,
            "a schema: a word of a-z and 0-9, starting with a letter");
        found.Unless(definition.Serverless == true, "serverless",
            definition.Serverless?.ToString().ToLowerInvariant(), "true");
        found.Unless(definition.PipelineTasks.Count > 0, "pipeline_tasks", "0 tasks", "at least one");
        foreach (var (index, task) in definition.PipelineTasks.Index())
        {
            var key = $"pipeline_tasks[{index}]";
            var taken = definition.PipelineTasks.Take(index).Any(other => other.PipelineKey == task.PipelineKey);
            found.Unless(!taken, $"{key}.pipeline_key", task.PipelineKey, "a key once");
            found.Exists($"{key}.source", task.Source, files);
            if (FlowFile.IsSql(task.Source) && files.Has(task.Source))
            {
                Sql($"{key}.source", task.Source);
            }
        }
    }

    void Sql(string key, string source)
    {
        var script = files.Script(source);
        var table = Path.GetFileNameWithoutExtension(source);
        var made = script.Statements is [var only] && SqlRefresh.Starts(only) ? SqlRefresh.Read(only) : null;
        found.Unless(made?.Name == table, key, made?.Name,
            $"a file with one statement, which makes the table {table}: create or refresh ... {table}");
        foreach (var parameter in script.Parameters.Where(name => FlowParameters.IsUnknown(name, definition)))
        {
            found.Unless(false, key, $"${{{parameter}}}",
                $"in {source}, parameters of this file or tables as <layer>_<table>");
        }
        if (made is { IsStreaming: true, Fault: null })
        {
            var grows = made.Streamed.StartsWith("bronze_", StringComparison.Ordinal) || IsStreaming(made.Streamed);
            found.Unless(grows, key, made.Streamed,
                "a stream of a table of bronze, or of a streaming table of this pipeline: others change their rows");
        }
    }

    bool IsStreaming(string table) => definition.PipelineTasks
        .Where(task => Path.GetFileNameWithoutExtension(task.Source) == table)
        .Where(task => FlowFile.IsSql(task.Source) && files.Has(task.Source))
        .SelectMany(task => files.Script(task.Source).Statements)
        .Any(statement => SqlRefresh.Starts(statement) && SqlRefresh.Read(statement).IsStreaming);
}
