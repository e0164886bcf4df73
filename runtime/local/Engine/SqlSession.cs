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
        var shape = SqlShape.Read(statement, []);
        var name = renderer.Render(statement, shape, shape.Name.First, shape.Name.Last + 1);
        switch (shape.Kind)
        {
            case SqlShapeKind.NoEffect:
                tell($"{statement.Tokens[0].Text.ToUpperInvariant()} has no effect outside Databricks");
                return 0;
            case SqlShapeKind.Use:
                return Execute(statement, $"set search_path = '{name},main'");
            case SqlShapeKind.Overwrite:
                // The query may read the table that it overwrites.
                Execute(
                    statement,
                    "create or replace temp table _overwrite as "
                    + $"{renderer.Render(statement, shape, shape.Body, statement.Tokens.Count)}");
                Execute(statement, $"truncate {name}");
                return Execute(statement, $"insert into {name} from _overwrite; drop table _overwrite");
            case SqlShapeKind.Merge:
                RefuseTwoSources(statement, shape, name);
                return Execute(statement, renderer.Render(statement, shape));
            default:
                return Execute(statement, renderer.Render(statement, shape));
        }
    }

    // Delta raises when two rows of the source meet one of the target; DuckDB takes one of them. No row meets an empty
    // target, and the source need not be computed for it.
    void RefuseTwoSources(SqlStatement statement, SqlShape shape, string target)
    {
        using var any = connection.CreateCommand();
        any.CommandText = $"select count(*) from (select 1 from {target} limit 1)";
        if (Scalar(statement, any) is 0L)
        {
            return;
        }
        var (usingAt, onAt, whenAt) = (Find(statement, "using", shape.Body), 0, 0);
        onAt = Find(statement, "on", usingAt);
        whenAt = Find(statement, "when", onAt);
        var alias = renderer.Render(statement, shape, shape.Body, usingAt);
        var source = renderer.Render(statement, shape, usingAt + 1, onAt);
        var condition = renderer.Render(statement, shape, onAt + 1, whenAt);
        var key = alias.Length == 0 ? target : alias.Split(' ')[^1];
        using var command = connection.CreateCommand();
        command.CommandText =
            $"select count(*) from (select {key}.rowid from {target} {alias} join {source} on {condition} group by "
            + $"{key}.rowid having count(*) > 1)";
        if (Scalar(statement, command) is > 0L and var rows)
        {
            throw new SqlException(statement.Fault(
                0,
                $"two rows of the source meet one row of the target ({rows} times); keep one per key with qualify "
                + "row_number() = 1, as Delta demands"));
        }
    }

    static int Find(SqlStatement statement, string word, int from)
    {
        var depth = 0;
        for (var at = from; at < statement.Tokens.Count; at++)
        {
            depth += statement.IsSymbol(at, "(") ? 1 : statement.IsSymbol(at, ")") ? -1 : 0;
            if (depth == 0 && statement.Tokens[at].IsWord(word))
            {
                return at;
            }
        }
        throw new SqlException(statement.Fault(from, $"the MERGE has no {word.ToUpperInvariant()}"));
    }

    long Execute(SqlStatement statement, string text)
    {
        using var command = connection.CreateCommand();
        command.CommandText = text;
        try
        {
            return Math.Max(0, command.ExecuteNonQuery());
        }
        catch (DbException exception)
        {
            throw new SqlException(statement.Fault(0, exception.Message), exception);
        }
    }

    static object? Scalar(SqlStatement statement, DbCommand command)
    {
        try
        {
            return command.ExecuteScalar();
        }
        catch (DbException exception)
        {
            throw new SqlException(statement.Fault(0, exception.Message), exception);
        }
    }
}
