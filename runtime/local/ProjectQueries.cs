using System.Data.Common;
using Platform.Local.Engine;
using Platform.Mesh.Flows;
using Platform.Mesh.Sql;

namespace Platform.Local;

/// <summary>Queries in SQL files of a project (its summary, its report) over the tables that its flows have made.</summary>
/// <param name="warehouse">The database.</param>
/// <param name="project">The flows of the project.</param>
/// <param name="folder">The project's folder.</param>
sealed class ProjectQueries(Warehouse warehouse, IReadOnlyList<Flow> project, string folder)
{
    readonly IReadOnlyDictionary<string, TableName> tables = ProjectTables.ByParameter(project);

    /// <summary>Whether every table that a file reads has been made.</summary>
    internal bool CanRun(string file) => Script(file).Parameters.All(name => tables.TryGetValue(name, out var table) && warehouse.Exists(table));

    /// <summary>Runs the one query of a file.</summary>
    /// <exception cref="SqlException">The file is not portable, or DuckDB refuses the query.</exception>
    internal T Read<T>(string file, Func<DbDataReader, T> read)
    {
        var statement = Script(file).Statements.Single();
        var renderer = new SqlRenderer(tables.ToDictionary(table => table.Key, table => Warehouse.Name(table.Value)), new Dictionary<string, string>());
        using var command = warehouse.Connection.CreateCommand();
        command.CommandText = renderer.Render(statement, SqlShape.Read(statement, []));
        try
        {
            using var reader = command.ExecuteReader();
            return read(reader);
        }
        catch (DbException exception)
        {
            throw new SqlException(statement.Fault(0, exception.Message), exception);
        }
    }

    SqlScript Script(string file)
    {
        var script = SqlScript.Read(file, File.ReadAllText(Path.Combine(folder, file)));
        return script.Faults.Count == 0 ? script : throw new SqlException(script.Faults);
    }
}
