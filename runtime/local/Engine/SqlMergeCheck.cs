using Platform.Mesh.Sql;

namespace Platform.Local.Engine;

/// <summary>The clauses of a MERGE store types that Delta stores, and no row of the target has two sources.</summary>
/// <param name="store">What Delta holds a stored row to.</param>
/// <param name="renderer">Gives the parts of a statement as DuckDB reads them.</param>
/// <param name="sources">Looks for two sources of one row.</param>
sealed class SqlMergeCheck(SqlStore store, SqlRenderer renderer, SqlSourceCheck sources)
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
        var source = renderer.Render(statement, shape, usingAt + 1, onAt);
        for (var at = when; at > 0; at = statement.Top("when", at + 1))
        {
            CheckClause(statement, shape, at, (target, $"{target} {alias}", source));
        }
        if (Enumerable.Range(when, statement.Tokens.Count - when).Any(at => statement.Has(at, "when", "matched")))
        {
            var condition = renderer.Render(statement, shape, onAt + 1, when);
            sources.Check(statement, target, alias, $"{source} on {condition}");
        }
    }

    // Every column of the source by name, or those of a list.
    void CheckClause(SqlStatement statement, SqlShape shape, int when, (string Name, string Alias, string Source) of)
    {
        var then = statement.Top("then", when);
        var end = statement.Top("when", then) is >= 0 and var next ? next : statement.Tokens.Count;
        var stored = new SqlAssignments(renderer, statement, shape);
        if (IsStar(statement, then + 2) || IsStar(statement, then + 3))
        {
            store.CheckNames(statement, of.Name, of.Source);
            store.Check(statement, of.Name, null, of.Source, true);
        }
        else if (statement.Has(then + 1, "update", "set"))
        {
            var both = statement.Has(when + 1, "matched") ? $"{of.Alias}, {of.Source}" : of.Alias;
            store.Check(statement, of.Name, null, stored.Set(then + 3, end, both), true);
        }
        else if (statement.Has(then + 1, "insert"))
        {
            store.Check(statement, of.Name, null, stored.Insert(then + 2, of.Source), true);
        }
    }

    static bool IsStar(SqlStatement statement, int at) =>
        statement.IsSymbol(at, "*") && (statement.Has(at - 1, "set") || statement.Has(at - 1, "insert"));
}
