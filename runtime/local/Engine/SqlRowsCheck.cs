using Platform.Mesh.Sql;

namespace Platform.Local.Engine;

/// <summary>The rows of an INSERT have types that Delta stores in the columns they go to.</summary>
/// <param name="store">What Delta holds a stored row to.</param>
/// <param name="renderer">Gives the parts of a statement as DuckDB reads them.</param>
sealed class SqlRowsCheck(SqlStore store, SqlRenderer renderer)
{
    // `(a, b) values (...)`, `by name select ...`, or a query.
    internal void Check(SqlStatement statement, SqlShape shape, string name)
    {
        var at = shape.Body;
        string[]? names = null;
        if (statement.IsSymbol(at, "("))
        {
            names = [.. statement.Arguments(at - 1).Select(column => statement.Tokens[column.First].Text)];
            at = statement.Closing(at) + 1;
        }
        var byName = statement.Has(at, "by", "name");
        at += byName ? 2 : 0;
        var query = renderer.Render(statement, shape, at, statement.Tokens.Count);
        store.Check(statement, name, names, $"({query})", byName);
    }
}
