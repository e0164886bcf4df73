using Platform.Local.Engine;
using Platform.Local.Runs;
using Platform.Mesh.Contracts;
using Platform.Mesh.Flows;
using Platform.Mesh.Resolved;

namespace Platform.Local.Tasks;

/// <summary>Holds tables to what their contracts declare.</summary>
static class ContractCheck
{
    /// <summary>Compares the columns and types of the tables that a task has made with their contracts.</summary>
    /// <exception cref="FlowRunException">They differ; the message says where, a line each.</exception>
    internal static void Hold(Warehouse warehouse, ResolvedFlow flow, ResolvedTask task)
    {
        string[] faults = [.. flow.MadeBy(task)
            // Of a pipeline's tables the SQL says what they are.
            .Where(table => table.Columns.Count > 0 && warehouse.Exists(table.FullName))
            .SelectMany(table => Differences(table, warehouse.Columns(table.FullName)))];
        if (faults.Length > 0)
        {
            throw new FlowRunException(
                $"{flow.Flow}: task {task.Key}: {string.Join(Environment.NewLine, faults)}");
        }
    }

    /// <summary>A sentence for each difference.</summary>
    /// <param name="table">The table as declared.</param>
    /// <param name="found">Its columns as DuckDB has them.</param>
    internal static IEnumerable<string> Differences(
        ResolvedTable table,
        IReadOnlyList<(string Name, string Type)> found)
    {
        var contract = $"{table.Layer}/{table.Name}.yml";
        var own = table.Layer == Layers.Bronze ? ContractFile.OfBronze : [];
        var types = found.ToDictionary(column => column.Name, column => PortableType.Of(column.Type));
        foreach (var column in table.Columns)
        {
            if (types.GetValueOrDefault(column.Name) is not { } type)
            {
                yield return $"{table.FullName} has no column {column.Name}; {contract} declares it {column.Type}";
            }
            else if (type != column.Type)
            {
                yield return $"{table.FullName}.{column.Name} is {type}; {contract} declares {column.Type}";
            }
        }
        var declared = table.Columns.Select(column => column.Name).ToList();
        foreach (var (name, type) in types.Where(pair => !declared.Contains(pair.Key) && !own.Contains(pair.Key)))
        {
            yield return $"{table.FullName}.{name} is {type}; {contract} does not declare it";
        }
        var order = types.Keys.Where(declared.Contains).ToList();
        if (order.Count == declared.Count && !order.SequenceEqual(declared))
        {
            yield return $"{table.FullName} has the columns in the order {string.Join(", ", order)}; "
                + $"{contract} declares {string.Join(", ", declared)}";
        }
    }
}
