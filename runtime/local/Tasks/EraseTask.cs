using System.Globalization;
using Platform.Local.Engine;
using Platform.Mesh.Flows;
using Platform.Mesh.Resolved;
using static Platform.Local.Engine.Warehouse;

namespace Platform.Local.Tasks;

/// <summary>
/// Removes people from every table of the project, and empties the landed files that their rows came from. Files are
/// emptied first: a run that is killed finds in the tables what it has to do.
/// </summary>
/// <param name="warehouse">The database.</param>
/// <param name="project">Its flows say what is whose.</param>
/// <param name="landed">Empties files.</param>
/// <param name="tell">Told what was removed where.</param>
sealed class EraseTask(Warehouse warehouse, ResolvedProject project, EmptiedFiles landed, Action<string> tell)
{
    /// <summary>Erases; the rows removed, in a transaction of the caller's.</summary>
    internal long Run(ResolvedTask task)
    {
        var digests = TableName.Parse(task.Erase!);
        if (warehouse.Count(digests) == 0)
        {
            return 0;
        }
        var tables = project.Flows
            .SelectMany(flow => flow.Tables.Select(table => (Flow: flow, Table: table)))
            .Where(own => own.Table.Erase is not null && warehouse.Exists(own.Table.FullName))
            .ToList();
        foreach (var (_, table) in tables)
        {
            Link(table, digests);
        }
        return tables.Sum(own => Remove(own.Flow, own.Table, Filled(own.Table.Erase!, digests)));
    }

    static string Filled(string text, TableName digests) =>
        text.Replace("{erased}", Name(digests), StringComparison.Ordinal);

    void Link(ResolvedTable table, TableName digests)
    {
        foreach (var query in table.Links ?? [])
        {
            var found = Filled(query, digests).Replace("{table}", Name(table.FullName), StringComparison.Ordinal);
            warehouse.Execute($"""
                insert into {Name(digests)} (digest)
                select distinct digest from ({found}) where digest is not null
                except select digest from {Name(digests)}
                """);
        }
    }

    long Remove(ResolvedFlow flow, ResolvedTable table, string where)
    {
        if (flow.Ingestion.FirstOrDefault(item => item.Table == $"{table.FullName}") is { } ingestion)
        {
            var files = warehouse.Query(
                $"select distinct _file from {Name(table.FullName)} where {where} order by 1", row => row.GetString(0));
            files.ForEach(file => landed.Empty(ingestion.Source, file));
        }
        var rows = warehouse.Execute($"delete from {Name(table.FullName)} where {where}");
        if (rows > 0)
        {
            tell(string.Create(CultureInfo.InvariantCulture, $"erased {rows:N0} rows of {table.FullName}"));
        }
        return rows;
    }
}
