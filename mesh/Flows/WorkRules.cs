namespace Platform.Mesh.Flows;

/// <summary>The rules of what a task does: exactly one of ingest, sql, python, spark and erase.</summary>
sealed class WorkRules(FlowDefinition definition, FlowFolder files, FlowFindings found)
{
    readonly HashSet<string> ingested = [.. definition.Ingestion.Select(ingestion => ingestion.Table)];
    readonly PythonRules python = new(files, found);

    /// <summary>Checks a task.</summary>
    /// <param name="key">Where it stands.</param>
    /// <param name="task">The task.</param>
    public void Check(string key, FlowTask task)
    {
        string[] kinds =
        [
            .. task.Ingest is null ? [] : new[] { "ingest" },
            .. task.Sql.Count == 0 ? [] : new[] { "sql" },
            .. task.Python is null ? [] : new[] { "python" },
            .. task.Spark is null ? [] : new[] { "spark" },
            .. task.Erase is null ? [] : new[] { "erase" },
        ];
        found.Unless(kinds.Length == 1, key, kinds.Length == 0 ? null : string.Join(", ", kinds),
            "exactly one of ingest, sql, python, spark, erase");
        found.Unless(task.Ingest is null || ingested.Contains(task.Ingest), $"{key}.ingest", task.Ingest,
            "a table of the ingestion");
        found.Unless(task.Stream is null || task.Sql.Count > 0 || task.Python is not null, $"{key}.stream",
            task.Stream, "stream only with sql or python");
        found.Table($"{key}.stream", task.Stream);
        found.Table($"{key}.erase", task.Erase);
        Checks(key, task);
        foreach (var (index, source) in task.Sql.Index())
        {
            Sql($"{key}.sql[{index}]", source);
        }
        python.Check(key, task);
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
        var isView = task.Stream is null && task.Sql is [var first, ..] && files.Has(first)
            && files.Script(first).IsTempView;
        found.Unless(!isView, $"{key}.checks", table,
            "checks where the first file of sql makes a table, whose contract says what is kept");
        var around = task.Sql.Where(files.Has).FirstOrDefault(file =>
            files.Script(file).Parameters.Contains(own?.Parameter));
        found.Unless(around is null, $"{key}.checks", table,
            $"a table that the task reads as the views checked and refused; {around} names it");
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
}
