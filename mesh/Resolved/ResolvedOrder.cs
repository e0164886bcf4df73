using Platform.Mesh.Flows;

namespace Platform.Mesh.Resolved;

/// <summary>The order of flows.</summary>
public static class ResolvedOrder
{
    /// <summary>Flows of one project, each after those whose tables or landed files it reads.</summary>
    /// <param name="flows">The flows.</param>
    public static RunOrder<ResolvedFlow> Of(IReadOnlyList<ResolvedFlow> flows)
    {
        var makers = flows.ToDictionary(flow => flow, Makes);
        return RunOrder<ResolvedFlow>.Of(
            flows,
            flow => flows
                .Where(other => other != flow)
                .Where(other => makers[other].Overlaps(Reads(flow)) || Before(other, flow)));
    }

    // What erases people comes after all that may bring them back.
    static bool Before(ResolvedFlow flow, ResolvedFlow other) => Erases(other) && !Erases(flow);

    static bool Erases(ResolvedFlow flow) => flow.Tasks.Any(task => task.Erase is not null);

    static HashSet<string> Makes(ResolvedFlow flow) =>
    [
        .. Tables(flow),
        .. flow.Tasks.SelectMany(task => task.Lands ?? []).Select(Landing),
        .. flow.Tasks.Select(task => task.Emits).OfType<string>().Select(Landing),
    ];

    static IEnumerable<string> Reads(ResolvedFlow flow) => flow.Reads.Values
        .Where(table => table.Project is null)
        .Select(table => $"{table}")
        .Except(Tables(flow))
        .Concat(flow.Ingestion.Select(ingestion => Landing(ingestion.Source)));

    static IEnumerable<string> Tables(ResolvedFlow flow) => flow.Tables
        .Select(table => $"{table.FullName}")
        .Concat(flow.Ingestion.Count == 0 ? [] : TableName.OfIngestion.Select(table => $"{table}"));

    static string Landing(string source) => $"landing/{source}";
}
