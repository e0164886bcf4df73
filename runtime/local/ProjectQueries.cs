using Platform.Local.Engine;
using Platform.Mesh.Flows;
using Platform.Mesh.Resolved;
using Platform.Mesh.Sql;

namespace Platform.Local;

/// <summary>Queries in SQL files of a project (summary, report) over the tables that its flows made.</summary>
sealed class ProjectQueries(Warehouse warehouse, ResolvedProject project)
{
    readonly IReadOnlyDictionary<string, TableName> tables = ProjectTables.ByParameter(project);
    /// <summary>Whether every table that a file reads has been made.</summary>
    internal bool CanRun(string file) =>
        Script(file).Parameters.All(name => tables.TryGetValue(name, out var table) && warehouse.Exists(table));

    /// <summary>Runs the one query of a file, which was checked when the flows were read.</summary>
    /// <exception cref="SqlException">DuckDB refuses the query.</exception>
    internal T Read<T>(string file, Func<DbDataReader, T> read) => Read(Script(file), read);

    /// <summary>Runs a query.</summary>
    internal T Read<T>(SqlScript script, Func<DbDataReader, T> read)
    {
        var statement = script.Statements.Single();
        var names = tables.ToDictionary(table => table.Key, table => Warehouse.Name(table.Value));
        var renderer = new SqlRenderer(names, new Dictionary<string, string>());
        using var command = warehouse.Connection.CreateCommand();
        command.CommandText = renderer.Render(statement, SqlShape.Read(statement, []));
        try
        {
            new SqlTypes(warehouse.Connection).Check(statement, command.CommandText);
            using var reader = command.ExecuteReader();
            return read(reader);
        }
        catch (DbException exception)
        {
            throw new SqlException(statement.Fault(0, exception.Message), exception);
        }
    }

    SqlScript Script(string file) => SqlScript.Read(file, File.ReadAllText(Path.Combine(project.Folder, file)));
}
