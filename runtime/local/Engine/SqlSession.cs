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
            case SqlShapeKind.Table:
                CheckColumns(statement, shape);
                var made = Execute(statement, renderer.Render(statement, shape));
                store.Narrow(name, text => Execute(statement, text));
                return made;
            case SqlShapeKind.Insert:
                CheckStore(statement, shape, name, shape.Body);
                return Execute(statement, renderer.Render(statement, shape));
            case SqlShapeKind.Overwrite:
                CheckStore(statement, shape, name, shape.Body);
                // The query may read the table that it overwrites.
                Execute(
                    statement,
                    "create or replace temp table _overwrite as "
                    + $"{renderer.Render(statement, shape, shape.Body, statement.Tokens.Count)}");
                Execute(statement, $"truncate {name}");
                return Execute(statement, $"insert into {name} from _overwrite; drop table _overwrite");
            case SqlShapeKind.Merge:
                CheckMerge(statement, shape, name);
                return Execute(statement, renderer.Render(statement, shape));
            default:
                return Execute(statement, renderer.Render(statement, shape));
        }
    }

    void CheckColumns(SqlStatement statement, SqlShape shape)
    {
        if (Enumerable.Range(shape.Body, statement.Tokens.Count - shape.Body)
            .FirstOrDefault(at => statement.Top("as", at) == at) is > 0 and var query)
        {
            var text = renderer.Render(statement, shape, query + 1, statement.Tokens.Count);
            Guard(statement, () => store.CheckColumns(statement, text));
        }
    }

    // `(a, b) values (...)`, `by name select ...`, or a query.
    void CheckStore(SqlStatement statement, SqlShape shape, string name, int at)
    {
        string[]? names = null;
        if (statement.IsSymbol(at, "("))
        {
            var close = statement.Closing(at);
            names = [.. statement.Arguments(at - 1).Select(column => statement.Tokens[column.First].Text)];
            at = close + 1;
        }
        var byName = statement.Has(at, "by", "name");
        at += byName ? 2 : 0;
        var query = renderer.Render(statement, shape, at, statement.Tokens.Count);
        Guard(statement, () => store.Check(statement, name, names, $"({query})", byName));
    }

    void CheckMerge(SqlStatement statement, SqlShape shape, string target)
    {
        var usingAt = Find(statement, "using", shape.Body);
        var onAt = Find(statement, "on", usingAt);
        var whenAt = Find(statement, "when", onAt);
        var source = renderer.Render(statement, shape, usingAt + 1, onAt);
        if (statement.Tokens.Index().Any(token => token.Index > whenAt && IsStar(statement, token.Index)))
        {
            Guard(statement, () => store.CheckNames(statement, target, source));
            Guard(statement, () => store.Check(statement, target, null, source, true));
        }
        if (statement.Tokens.Index().Any(token => statement.Has(token.Index, "when", "matched")))
        {
            var alias = renderer.Render(statement, shape, shape.Body, usingAt);
            var condition = renderer.Render(statement, shape, onAt + 1, whenAt);
            RefuseTwoSources(statement, target, alias, $"{source} on {condition}");
        }
    }

    static bool IsStar(SqlStatement statement, int at) =>
        statement.IsSymbol(at, "*") && (statement.Has(at - 1, "set") || statement.Has(at - 1, "insert"));

    // Delta raises when two rows of the source meet one of the target; DuckDB takes one of them. No row meets an empty
    // target, and the source need not be computed for it.
    void RefuseTwoSources(SqlStatement statement, string target, string alias, string joined)
    {
        using var any = connection.CreateCommand();
        any.CommandText = $"select count(*) from (select 1 from {target} limit 1)";
        if (Guard(statement, any.ExecuteScalar) is 0L)
        {
            return;
        }
        var key = alias.Length == 0 ? target : alias.Split(' ')[^1];
        using var command = connection.CreateCommand();
        command.CommandText =
            $"select count(*) from (select {key}.rowid from {target} {alias} join {joined} group by "
            + $"{key}.rowid having count(*) > 1)";
        if (Guard(statement, command.ExecuteScalar) is > 0L and var rows)
        {
            throw new SqlException(statement.Fault(
                0,
                $"two rows of the source meet one row of the target ({rows} times), which Delta refuses; number the "
                + "rows of a key in a sub-query and keep rn = 1"));
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
        return Math.Max(0, Guard(statement, command.ExecuteNonQuery));
    }

    static void Guard(SqlStatement statement, Action run) => Guard(statement, () =>
    {
        run();
        return 0;
    });

    static T Guard<T>(SqlStatement statement, Func<T> run)
    {
        try
        {
            return run();
        }
        catch (DbException exception)
        {
            throw new SqlException(statement.Fault(0, exception.Message), exception);
        }
    }
}
