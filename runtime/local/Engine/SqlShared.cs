using Platform.Mesh.Sql;

namespace Platform.Local.Engine;

/// <summary>
/// The temp views of a task that two or more of its statements read: each is computed once, as a temp table. Not where
/// a statement changes what the view reads, for the view would show it.
/// </summary>
static class SqlShared
{
    /// <summary>Their names.</summary>
    internal static IReadOnlySet<string> Of(IEnumerable<SqlScript> scripts)
    {
        SqlStatement[] all = [.. scripts.SelectMany(script => script.Statements)];
        var views = all.Where(IsTempView).GroupBy(Name).Where(group => group.Count() == 1)
            .ToDictionary(group => group.Key, group => group.Single());
        // Nothing that stays reads a temp view on Spark, and so nothing may find a table in its place.
        return all.Any(statement => Shape(statement).Kind == SqlShapeKind.View) ? new HashSet<string>() : views.Keys
            .Where(name => all.Count(statement => statement != views[name] && Words(statement).Contains(name)) > 1)
            .Where(name => !Read(views, name).Intersect(all.Where(Changes).Select(Name)).Any())
            .ToHashSet();
    }

    /// <summary>Whether the statement makes a temp view.</summary>
    internal static bool IsTempView(SqlStatement statement) =>
        statement.Has(0, "create") && Shape(statement) is { Kind: SqlShapeKind.Run } shape
        && statement.Has(shape.Name.First - 1, "view");

    static bool Changes(SqlStatement statement) => !IsTempView(statement)
        && Shape(statement) is var shape && shape.Name.Last > 0;

    // What a view reads, through other views too.
    static IEnumerable<string> Read(Dictionary<string, SqlStatement> views, string name) => Words(views[name])
        .Concat(views[name].Tokens.Where(token => token.Kind == SqlTokenKind.Parameter).Select(token => token.Text))
        .Concat(Words(views[name])
            .Where(word => word != name && views.ContainsKey(word))
            .SelectMany(word => Read(views, word)));

    static IEnumerable<string> Words(SqlStatement statement) =>
        statement.Tokens.Where(token => token.Kind == SqlTokenKind.Word).Select(token => token.Text);

    // The parameter of identifier(:name), or the last word.
    static string Name(SqlStatement statement)
    {
        var last = Shape(statement).Name.Last;
        return statement.Tokens[statement.IsSymbol(last, ")") ? last - 1 : last].Text;
    }

    static SqlShape Shape(SqlStatement statement) => SqlShape.Read(statement, []);
}
