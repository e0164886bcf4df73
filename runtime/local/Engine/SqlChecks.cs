using Platform.Mesh.Sql;

namespace Platform.Local.Engine;

/// <summary>What a statement is held to before it runs, besides the law that its tokens are held to.</summary>
/// <param name="connection">The connection that the statement is about to run on.</param>
/// <param name="renderer">Gives the parts of a statement as DuckDB reads them.</param>
sealed class SqlChecks(DbConnection connection, SqlRenderer renderer)
{
    readonly SqlStore store = new(connection);

    /// <summary>Refuses what Spark would refuse, or store as another value.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="shape">Its parts.</param>
    /// <param name="name">The table or view that it is about, quoted.</param>
    internal void Before(SqlStatement statement, SqlShape shape, string name)
    {
        switch (shape.Kind)
        {
            case SqlShapeKind.Table when statement.Top("as", shape.Body) is > 0 and var at:
                store.CheckColumns(statement, renderer.Render(statement, shape, at + 1, statement.Tokens.Count));
                break;
            case SqlShapeKind.View:
                new SqlViewCheck(connection).Check(statement, shape);
                break;
            case SqlShapeKind.Insert or SqlShapeKind.Overwrite:
                new SqlRowsCheck(store, renderer).Check(statement, shape, name);
                break;
            case SqlShapeKind.Update:
                Update(statement, shape, name);
                break;
            case SqlShapeKind.Merge:
                new SqlMergeCheck(store, renderer, new SqlSourceCheck(connection)).Check(statement, shape, name);
                break;
            case SqlShapeKind.NoEffect:
                store.Describe(name);
                break;
            default:
                break;
        }
    }

    void Update(SqlStatement statement, SqlShape shape, string name)
    {
        var (set, where) = (statement.Top("set", shape.Body), statement.Top("where", shape.Body));
        var table = $"{name} {renderer.Render(statement, shape, shape.Body, set)}";
        var stored = new SqlAssignments(renderer, statement, shape)
            .Set(set + 1, where < 0 ? statement.Tokens.Count : where, table);
        store.Check(statement, name, null, stored, true);
    }
}
