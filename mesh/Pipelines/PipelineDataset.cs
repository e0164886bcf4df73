using Platform.Mesh.Flows;

namespace Platform.Mesh.Pipelines;

/// <summary>
/// A table of a pipeline as portable SQL, for what runs it outside Lakeflow. <see cref="Measure"/> comes first; where
/// an expectation with FAIL then has records that break it, <see cref="Store"/> is left out and the run fails.
/// </summary>
/// <param name="Table">The table: the pipeline's schema, and its name.</param>
/// <param name="Measure">
/// The statements that make the view of its rows, and with expectations the table that counts what breaks them.
/// </param>
/// <param name="Store">Those that store what may stay, and, where expectations drop rows, these beside it.</param>
public sealed record PipelineDataset(string Table, string Measure, string Store)
{
    /// <summary>The table of expectations (expectation, action, records, failed_records); null: none.</summary>
    public string? Expectations { get; init; }

    /// <summary>The table of rows that an expectation dropped, with its name as reason; null: none drops.</summary>
    public string? Quarantine { get; init; }

    /// <summary>All tables that it makes: its own, and those beside it.</summary>
    public IEnumerable<TableName> Made() =>
        new[] { Table, Expectations, Quarantine }.OfType<string>().Select(TableName.Parse);
}
