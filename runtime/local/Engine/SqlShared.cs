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
        var views = all.Where(SqlScript.IsTemporary).GroupBy(Name).Where(group => group.Count() == 1)
            .ToDictionary(group => group.Key, group => group.Single());
        // Nothing that stays reads a temp view on Spark, and so nothing may find a table in its place.
        return all.Any(statement => Shape(statement).Kind == SqlShapeKind.View) ? new HashSet<string>() : views.Keys
            .Where(name => all.Count(statement => statement != views[name] && Words(statement).Contains(name)) > 1)
            .Where(name => !Read(views, name).Intersect(all.Where(Changes).Select(Name)).Any())
            .ToHashSet();
    }

    static bool Changes(SqlStatement statement) => !SqlScript.IsTemporary(statement)
        && Shape(statement) is var shape && shape.Name.Last > 0;

    // What a view reads, through other views too. A column may have the name of one, so each is looked at once.
    static IEnumerable<string> Read(Dictionary<string, SqlStatement> views, string name)
    {
        List<string> open = [name];
        for (var at = 0; at < open.Count; at++)
        {
            string[] more = [.. Words(views[open[at]]).Where(views.ContainsKey).Except(open)];
            open.AddRange(more);
        }
        return open.SelectMany(view => views[view].Tokens)
            .Where(token => token.Kind is SqlTokenKind.Word or SqlTokenKind.Parameter)
            .Select(token => token.Text);
    }

    static IEnumerable<string> Words(SqlStatement statement) =>
        statement.Tokens.Where(token => token.Kind == SqlTokenKind.Word).Select(token => token.Text);

    /// <summary>The name of what a statement makes or changes, as the law reads it: a parameter, or a word.</summary>
    internal static string Name(SqlStatement statement)
    {
        var last = Shape(statement).Name.Last;
        return statement.Tokens[statement.IsSymbol(last, ")") ? last - 1 : last].Text;
    }

    static SqlShape Shape(SqlStatement statement) => SqlShape.Read(statement, []);
}
