using Platform.Mesh.Sql;

namespace Platform.Local.Engine;

/// <summary>The clauses of a MERGE store types that Delta stores, and no row of the target has two sources.</summary>
/// <param name="store">What Delta holds a stored row to.</param>
/// <param name="types">Holds queries to the rules of types.</param>
/// <param name="renderer">Gives the parts of a statement as DuckDB reads them.</param>
/// <param name="sources">Looks for two sources of one row.</param>
sealed class SqlMergeCheck(SqlStore store, SqlTypes types, SqlRenderer renderer, SqlSourceCheck sources)
{
    internal void Check(SqlStatement statement, SqlShape shape, string target)
    {
        var usingAt = statement.Top("using", shape.Body);
        var onAt = statement.Top("on", usingAt);
        if (usingAt < 0 || onAt < usingAt)
        {
            throw new SqlException(statement.Fault(0, "the MERGE has no USING or no ON"));
        }
        var when = statement.Top("when", onAt);
        var alias = renderer.Render(statement, shape, shape.Body, usingAt);
        var computed = renderer.Render(statement, shape, usingAt + 1, onAt);
        var source = Source(statement, shape, usingAt + 1, onAt);
        var condition = renderer.Render(statement, shape, onAt + 1, when);
        types.Check(statement, $"select 1 from {target} {alias} join {source} on {condition}");
        for (var at = when; at > 0; at = statement.Top("when", at + 1))
        {
            CheckClause(statement, shape, at, (target, $"{target} {alias}", source));
        }
        if (Enumerable.Range(when, statement.Tokens.Count - when).Any(at => statement.Has(at, "when", "matched")))
        {
            sources.Check(statement, target, alias, $"{computed} on {condition}");
        }
    }

    // A query is held once; the clauses are held to its columns alone.
    string Source(SqlStatement statement, SqlShape shape, int from, int on)
    {
        if (!statement.IsSymbol(from, "("))
        {
            return renderer.Render(statement, shape, from, on);
        }
        var close = statement.Closing(from);
        var query = renderer.Render(statement, shape, from + 1, close);
        types.Check(statement, query);
        return $"{sources.Columns(query)} {renderer.Render(statement, shape, close + 1, on)}";
    }

    // WHEN ... AND condition THEN what is stored: every column of the source by name, or those of a list.
    void CheckClause(SqlStatement statement, SqlShape shape, int when, (string Name, string Alias, string Source) of)
    {
        var (and, then) = (statement.Top("and", when), statement.Top("then", when));
        var end = statement.Top("when", then) is >= 0 and var next ? next : statement.Tokens.Count;
        var tables = statement.Has(when + 1, "matched") ? $"{of.Alias}, {of.Source}"
            : statement.Has(when + 1, "not", "matched", "by", "source") ? of.Alias : of.Source;
        if (and > 0 && and < then)
        {
            types.Check(
                statement, $"select 1 from {tables} where {renderer.Render(statement, shape, and + 1, then)}");
        }
        var stored = new SqlAssignments(renderer, statement, shape);
        if (IsStar(statement, then + 2) || IsStar(statement, then + 3))
        {
            store.CheckNames(statement, of.Name, of.Source);
            store.Check(statement, of.Name, null, of.Source, true);
        }
        else if (statement.Has(then + 1, "update", "set"))
        {
            Check(stored.Set(then + 3, end, tables));
        }
        else if (statement.Has(then + 1, "insert"))
        {
            Check(stored.Insert(then + 2, tables));
        }

        void Check(string query)
        {
            types.Check(statement, query);
            store.Check(statement, of.Name, null, query, true);
        }
    }

    static bool IsStar(SqlStatement statement, int at) =>
        statement.IsSymbol(at, "*") && (statement.Has(at - 1, "set") || statement.Has(at - 1, "insert"));
}
