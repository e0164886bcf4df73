using Platform.Local.Engine;
using Platform.Mesh.Resolved;

namespace Platform.Local.Tasks;

/// <summary>What Unity Catalog is told of tables, as far as DuckDB takes it: the comment.</summary>
static class TableComments
{
    /// <summary>Comments the tables that a task has made, where their contracts describe them.</summary>
    internal static void Tell(Warehouse warehouse, IEnumerable<ResolvedTable> made)
    {
        foreach (var table in made.Where(table => table.About is not null && warehouse.Exists(table.FullName)))
        {
            warehouse.Execute(
                $"comment on table {Warehouse.Name(table.FullName)} is {Warehouse.Literal(table.About!.Comment)}");
        }
    }
}
