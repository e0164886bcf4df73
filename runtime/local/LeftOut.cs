using Platform.Mesh.Flows;
using Platform.Mesh.Resolved;
using Platform.Mesh.Sql;

namespace Platform.Local;

/// <summary>
/// The tasks that nothing here runs: those of Spark, and, with them, what waits for one or reads what one makes.
/// </summary>
sealed class LeftOut
{
    readonly Dictionary<(string Flow, string Task), string> reasons = [];
    readonly HashSet<TableName> tables = [];

    /// <summary>Looks at every task of a project: one of a flow may read what another flow's makes.</summary>
    internal LeftOut(ResolvedProject project)
    {
        int before;
        do
        {
            before = reasons.Count;
            foreach (var flow in project.Flows)
            {
                flow.Tasks.Where(task => !reasons.ContainsKey((flow.Flow, task.Key))).ToList().ForEach(Look);

                void Look(ResolvedTask task)
                {
                    if (Because(flow, task) is { } reason)
                    {
                        reasons[(flow.Flow, task.Key)] = reason;
                        tables.UnionWith(flow.MadeBy(task).Select(table => table.FullName));
                    }
                }
            }
        }
        while (reasons.Count > before);
    }

    /// <summary>A sentence that says why a task is left out; null for one that runs.</summary>
    internal string? Reason(ResolvedFlow flow, ResolvedTask task) =>
        reasons.TryGetValue((flow.Flow, task.Key), out var reason)
            ? $"{flow.Flow}: {task.Key} is left out: {reason}"
            : null;

    /// <summary>The flow with no gate and no promise about a table that a task left out would have made.</summary>
    internal ResolvedFlow Judged(ResolvedFlow flow) => flow with
    {
        Quality = [.. flow.Quality.Where(gate => IsMade(gate.Table) && (gate.Of is null || IsMade(gate.Of)))],
        Checks = [.. flow.Checks.Where(check => IsMade(check.Table))],
    };

    bool IsMade(string table) => !tables.Contains(TableName.Parse(table));

    string? Because(ResolvedFlow flow, ResolvedTask task)
    {
        if (task.Spark is { } function)
        {
            return $"{function} runs on Spark alone";
        }
        var parent = task.DependsOn.FirstOrDefault(key => reasons.ContainsKey((flow.Flow, key)));
        // Nothing is read where nothing is missing: a project without Spark pays nothing.
        var table = tables.Count == 0 ? null : Reads(flow, task).FirstOrDefault(tables.Contains);
        return parent is not null ? $"it waits for {parent}"
            : table is not null ? $"it reads {table}, which nothing makes here"
            : null;
    }

    static IEnumerable<TableName> Reads(ResolvedFlow flow, ResolvedTask task)
    {
        var named = (task.Sql ?? [])
            .Select(sql => SqlScript.Read(sql.File, File.ReadAllText(Path.Combine(flow.Folder, sql.File))))
            .SelectMany(script => script.Parameters)
            .Select(flow.Reads.GetValueOrDefault)
            .OfType<ResolvedReference>();
        return named.Concat(task.Inputs ?? [])
            .Where(table => table.Project is null)
            .Select(table => new TableName(table.Layer, table.Table));
    }
}
