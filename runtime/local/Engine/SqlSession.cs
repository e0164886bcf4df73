using Platform.Mesh.Faults;
using Platform.Mesh.Sql;

namespace Platform.Local.Engine;

/// <summary>Runs checked SQL files on DuckDB, as the notebook runs them on Databricks.</summary>
/// <param name="connection">An open connection with the prelude loaded; the caller owns the transaction.</param>
/// <param name="tables">Parameter to the name of a table, quoted for DuckDB.</param>
/// <param name="values">Parameter to its text.</param>
/// <param name="tell">Told once about each kind of statement that has no effect here.</param>
sealed class SqlSession(
    DbConnection connection,
    IReadOnlyDictionary<string, string> tables,
    IReadOnlyDictionary<string, string> values,
    Action<string> tell)
{
    readonly SqlRenderer renderer = new(tables, values);
    readonly SqlStore store = new(connection);
    readonly SqlChecks checks = new(connection, new SqlRenderer(tables, values));
    IReadOnlySet<string> shared = new HashSet<string>();

    /// <summary>Runs the files of a task; a temp view that several statements read is computed once.</summary>
    internal void RunAll(IReadOnlyList<SqlScript> scripts)
    {
        shared = SqlShared.Of(scripts);
        foreach (var script in scripts)
        {
            Run(script);
        }
        foreach (var view in shared)
        {
            Execute($"drop table {view}");
        }
        shared = new HashSet<string>();
    }

    /// <summary>
    /// Runs every statement; the rows that they changed, together (a table made from a query is not counted by DuckDB).
    /// </summary>
    internal long Run(SqlScript script)
    {
        if (script.Faults.Count > 0)
        {
            throw new FaultException(script.Faults);
        }
        return script.Statements.Sum(Run);
    }

    long Run(SqlStatement statement)
    {
        try
        {
            return RunChecked(statement);
        }
        catch (DbException exception)
        {
            throw new SqlException(statement.Fault(0, exception.Message), exception);
        }
    }

    long RunChecked(SqlStatement statement)
    {
        var shape = SqlShape.Read(statement, []);
        var name = renderer.Render(statement, shape, shape.Name.First, shape.Name.Last + 1);
        checks.Before(statement, shape, name);
        switch (shape.Kind)
        {
            case SqlShapeKind.NoEffect:
                tell($"{statement.Tokens[0].Text.ToUpperInvariant()} has no effect outside Databricks");
                return 0;
            case SqlShapeKind.Use:
                return Execute($"set search_path = '{name},main'");
            case SqlShapeKind.Table:
                var made = Execute(renderer.Render(statement, shape));
                store.Narrow(name, text => Execute(text));
                return made;
            case SqlShapeKind.Run when SqlScript.IsTemporary(statement) && shared.Contains(SqlShared.Name(statement)):
                var query = renderer.Render(statement, shape, shape.Body, statement.Tokens.Count);
                return Execute($"drop view if exists {name}; create temp table {name} {query}");
            case SqlShapeKind.Overwrite:
                // The query may read the table that it overwrites.
                Execute(
                    "create or replace temp table _overwrite as "
                    + $"{renderer.Render(statement, shape, shape.Body, statement.Tokens.Count)}");
                Execute($"truncate {name}");
                return Execute($"insert into {name} from _overwrite; drop table _overwrite");
            default:
                return Execute(renderer.Render(statement, shape));
        }
    }

    long Execute(string text)
    {
        using var command = connection.CreateCommand();
        command.CommandText = text;
        return Math.Max(0, command.ExecuteNonQuery());
    }
}
