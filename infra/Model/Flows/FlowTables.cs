namespace Platform.Model.Flows;

/// <summary>Which tables a flow makes and reads.</summary>
static class FlowTables
{
    /// <summary>The table that every project with ingestion has: files that could not be read.</summary>
    public static readonly TableName IngestErrors = new(Layers.Bronze, "ingest_errors");

    /// <summary>The tables that a flow makes, sorted.</summary>
    public static IReadOnlyList<TableName> Made(FlowDefinition definition, Dictionary<string, string> texts) =>
    [
        .. definition.Ingestion.Select(ingestion => TableName.Parse(ingestion.Table))
            .Concat(definition.Ingestion.Count > 0 ? [IngestErrors] : [])
            .Concat(definition.Tasks.SelectMany(task => task.Sql).Where(source => !SqlText.IsTempView(texts[source])).Select(OfSource))
            .Concat(definition.Tasks.SelectMany(task => task.Outputs).Select(TableName.Parse))
            .Concat(definition.PipelineTasks.Select(task => new TableName(definition.Schema!, Path.GetFileNameWithoutExtension(task.Source))))
            .Distinct()
            .Order(),
    ];

    /// <summary>The tables that a flow names besides making them, sorted.</summary>
    public static IReadOnlyList<TableReference> Read(FlowDefinition definition, Dictionary<string, string> texts) =>
    [
        .. texts.Values.SelectMany(SqlText.Parameters)
            .Where(parameter => !definition.Parameters.ContainsKey(parameter) && !FlowRules.Reserved.Contains(parameter))
            .Select(TableReference.TryParseParameter)
            .Concat(definition.Tasks.SelectMany(task => task.Inputs).Concat(definition.Tasks.Select(task => task.Stream ?? "")).Select(TableReference.TryParse))
            .Concat(definition.Quality.SelectMany(gate => new[] { gate.Table, gate.Of ?? "" }).Select(TableReference.TryParse))
            .Concat((definition.Trigger?.TableUpdate?.Tables ?? []).Select(TableReference.TryParse))
            .OfType<TableReference>()
            .Distinct()
            .OrderBy(reference => reference.Parameter, StringComparer.Ordinal),
    ];

    /// <summary>The table that a SQL file is named for: folder and file.</summary>
    public static TableName OfSource(string source)
    {
        var parts = Path.ChangeExtension(source, null).Split('/');
        return new(parts[0], parts[1]);
    }
}
