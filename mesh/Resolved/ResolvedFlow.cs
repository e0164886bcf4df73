using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Platform.Mesh.Flows;

namespace Platform.Mesh.Resolved;

/// <summary>
/// A flow as what runs it reads it, on Databricks (as flow.json) and on this machine: what <c>deployment.yml</c> and
/// the contracts say, resolved. <c>docs/flow-json.md</c> describes it; members are written in this order.
/// </summary>
public sealed record ResolvedFlow
{
    /// <summary>Its path without the fixed folders: <c>energy/powerplants/prep/grid</c>.</summary>
    public required string Flow { get; init; }

    /// <summary>What it is for.</summary>
    public required string Description { get; init; }

    /// <summary>Where it tries out the other flows of its project; null: it is one of them.</summary>
    public Integration? Integration { get; init; }

    /// <summary>Name and default of each parameter.</summary>
    public required ImmutableSortedDictionary<string, string> Parameters { get; init; }

    /// <summary>What lands.</summary>
    public required IReadOnlyList<ResolvedIngestion> Ingestion { get; init; }

    /// <summary>The tasks, each after those that it depends on.</summary>
    public required IReadOnlyList<ResolvedTask> Tasks { get; init; }

    /// <summary>The tables that it makes, in the order of the tasks.</summary>
    public required IReadOnlyList<ResolvedTable> Tables { get; init; }

    /// <summary>Parameter of its SQL to the table that it names.</summary>
    public required ImmutableSortedDictionary<string, ResolvedReference> Reads { get; init; }

    /// <summary>The gates.</summary>
    public required IReadOnlyList<QualityGate> Quality { get; init; }

    /// <summary>What the contracts of its tables promise of them as a whole: gates too.</summary>
    public required IReadOnlyList<ResolvedCheck> Checks { get; init; }

    /// <summary>Its folder on disk, absolute: what its files are relative to. Each executor has its own.</summary>
    [JsonIgnore]
    public string Folder { get; init; } = "";

    /// <summary>Resolves a flow.</summary>
    public static ResolvedFlow Of(Flow flow)
    {
        var definition = flow.Definition;
        var pipeline = definition.Kind == FlowKind.Pipeline ? new ResolvedPipeline(flow) : null;
        IReadOnlyList<ResolvedTask> tasks = pipeline?.Tasks
            ?? [.. FlowOrder.Tasks(definition).Items.Select(task => ResolvedTask.Of(task, flow))];
        return new()
        {
            Flow = flow.Path.ShortPath,
            Description = definition.Description,
            Integration = definition.Integration,
            Parameters = definition.Parameters.ToImmutableSortedDictionary(StringComparer.Ordinal),
            Ingestion = [.. definition.Ingestion.Select(ingestion => ResolvedIngestion.Of(ingestion, flow))],
            Tasks = tasks,
            Tables =
            [
                .. pipeline?.Tables ?? [],
                .. tasks.SelectMany(Named)
                    .Distinct()
                    .Where(flow.Contracts.ContainsKey)
                    .Select(table => ResolvedTable.Of(table, flow.Contracts[table])),
            ],
            // What the SQL of a pipeline names besides what the flow reads: its tables, quarantines and counts.
            Reads = flow.Reads
                .Union(tasks
                    .SelectMany(task => task.Dataset?.Made() ?? [])
                    .Select(table => new TableReference(null, table)))
                .ToImmutableSortedDictionary(table => table.Parameter, ResolvedReference.Of, StringComparer.Ordinal),
            Quality = definition.Quality,
            Checks =
            [
                .. flow.Contracts
                    .OrderBy(table => table.Key)
                    .SelectMany(table => ResolvedCheck.Of(table.Key, table.Value)),
            ],
            Folder = flow.Folder,
        };
    }

    /// <summary>The tables that a task of the flow makes.</summary>
    /// <param name="task">The task.</param>
    public IEnumerable<ResolvedTable> MadeBy(ResolvedTask task) =>
        Named(task).Join(Tables, name => name, table => table.FullName, (_, table) => table);

    // The SQL of a temp view has the form of a table's file, and no contract.
    static IEnumerable<TableName> Named(ResolvedTask task) =>
    [
        .. task.Ingest is null ? [] : new[] { TableName.Parse(task.Ingest) },
        .. (task.Sql ?? []).Select(sql => FlowTables.OfSource(sql.File)),
        .. task.Dataset is null ? [] : new[] { TableName.Parse(task.Dataset.Table) },
        .. (task.Outputs ?? []).Select(table => new TableName(table.Layer, table.Table)),
    ];
}
