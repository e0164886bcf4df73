namespace Platform.Mesh.Flows;

/// <summary>Which tables a flow makes and reads.</summary>
static class FlowTables
{
    /// <summary>The tables that a flow makes, wherever it says so.</summary>
    public static IEnumerable<TableUse> Made(FlowDefinition definition, FlowFolder files) =>
    [
        .. definition.Ingestion.Select((ingestion, index) =>
            Own($"ingestion[{index}].table", TableName.Parse(ingestion.Table))),
        .. definition.Ingestion.Count > 0 ? TableName.OfIngestion.Select(table => Own("ingestion", table)) : [],
        .. Sources(definition)
            .Where(source => source.InJob && !files.Script(source.File).IsTempView)
            .Select(source => Own(source.Key, OfSource(source.File))),
        .. definition.Tasks.SelectMany((task, index) => task.Outputs.Select((table, position) =>
            Own($"tasks[{index}].outputs[{position}]", TableName.Parse(table)))),
        .. definition.PipelineTasks.Select((task, index) => Own($"pipeline_tasks[{index}].source",
            new(definition.Schema!, Path.GetFileNameWithoutExtension(task.Source)))),
    ];

    /// <summary>The tables that a flow names besides making them, wherever it does.</summary>
    public static IEnumerable<TableUse> Read(FlowDefinition definition, FlowFolder files) =>
    [
        .. from source in Sources(definition)
           where !source.File.EndsWith(".py", StringComparison.Ordinal)
           from parameter in files.Script(source.File).Parameters
           where !definition.Parameters.ContainsKey(parameter) && !FlowParameters.Given.Contains(parameter)
           let table = TableReference.TryParseParameter(parameter)
           where table is not null
           select new TableUse(source.Key, table),
        .. from named in Named(definition)
           let table = TableReference.TryParse(named.Table ?? "")
           where table is not null
           select new TableUse(named.Key, table),
    ];

    /// <summary>The table that a SQL file is named for: folder and file.</summary>
    public static TableName OfSource(string source)
    {
        var parts = Path.ChangeExtension(source, null).Split('/');
        return new(parts[0], parts[1]);
    }

    static TableUse Own(string key, TableName table) => new(key, new(null, table));

    static IEnumerable<(string Key, string File, bool InJob)> Sources(FlowDefinition definition) =>
    [
        .. definition.Tasks.SelectMany((task, index) => task.Sql.Select((file, position) =>
            ($"tasks[{index}].sql[{position}]", file, true))),
        .. definition.PipelineTasks.Select((task, index) => ($"pipeline_tasks[{index}].source", task.Source, false)),
        .. definition.Alerts.Select((alert, index) => ($"alerts[{index}].sql", alert.Sql, false)),
    ];

    static IEnumerable<(string Key, string? Table)> Named(FlowDefinition definition) =>
    [
        .. definition.Tasks.SelectMany((task, index) => task.Inputs
            .Select((table, position) => ($"tasks[{index}].inputs[{position}]", (string?)table))
            .Append(($"tasks[{index}].stream", task.Stream))
            .Append(($"tasks[{index}].erase", task.Erase))
            .Append(($"tasks[{index}].checks", task.Checks))),
        .. definition.Quality.SelectMany((gate, index) => new[]
        {
            ($"quality[{index}].table", gate.Table),
            ($"quality[{index}].of", gate.Of),
        }),
        .. (definition.Trigger?.TableUpdate?.Tables ?? []).Select((table, index) =>
            ($"trigger.table_update.tables[{index}]", (string?)table)),
    ];
}
