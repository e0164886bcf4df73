namespace Platform.Mesh.Sql;

/// <summary>Finds `case when regexp_extract(x, pattern, 0) = x then cast(x as type)` around a cast.</summary>
public static class SqlTextGuard
{
    /// <summary>Whether a cast takes a literal, or a text whose shape was checked right before it.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="call">The position of the word cast or try_cast.</param>
    /// <param name="last">The last token of what is cast.</param>
    public static bool IsChecked(SqlStatement statement, int call, int last) =>
        IsLiteral(statement, call, last) || IsGuarded(statement, call, last);

    /// <summary>
    /// The pattern of <c>regexp_extract(x, pattern, 0) = x</c> where x is a column and the pattern a shape of the law;
    /// none of these stops short of the longest match. Else null.
    /// </summary>
    /// <param name="statement">The statement.</param>
    /// <param name="call">The position of the word regexp_extract.</param>
    public static string? Shape(SqlStatement statement, int call) =>
        statement.Has(call, "regexp_extract")
        && statement.IsSymbol(call + 3, ",")
        && statement.IsSymbol(call + 7, ")")
        && statement.IsSymbol(call + 8, "=")
        && !statement.IsSymbol(call + 10, ".")
        && statement.Tokens[call + 2].Kind == SqlTokenKind.Word
        && Same(statement, call + 2, call + 9, 1)
        && statement.Tokens[call + 6].Text == "0"
        && statement.Tokens[call + 4] is { Kind: SqlTokenKind.Text, Text: var pattern }
        && SqlLaw.Current.Shapes.Values.Any(shapes => shapes.Contains(pattern))
            ? pattern
            : null;

    internal static bool IsLiteral(SqlStatement statement, int call, int last) =>
        last == call + 2 && statement.Tokens[last].Kind == SqlTokenKind.Text;

    internal static bool IsGuarded(SqlStatement statement, int call, int last) =>
        SqlLaw.Current.Shapes.TryGetValue(statement.Tokens[last + 2].Text, out var shapes)
        && Pattern(statement, call, last) is { } pattern
        && shapes.Contains(pattern);

    static string? Pattern(SqlStatement statement, int call, int last)
    {
        var count = last - call - 1;
        var equals = call - count - 2;
        var first = equals - 5 - count;
        var form = first >= 3
            && statement.Has(first - 3, "when", "regexp_extract")
            && statement.IsSymbol(first - 1, "(")
            && statement.IsSymbol(equals - 5, ",")
            && statement.Tokens[equals - 4].Kind == SqlTokenKind.Text
            && statement.IsSymbol(equals - 3, ",")
            && statement.Tokens[equals - 2].Text == "0"
            && statement.IsSymbol(equals - 1, ")")
            && statement.IsSymbol(equals, "=")
            && statement.Has(call - 1, "then");
        return form && Same(statement, first, call + 2, count) && Same(statement, equals + 1, call + 2, count)
            ? statement.Tokens[equals - 4].Text
            : null;
    }

    static bool Same(SqlStatement statement, int one, int other, int count) =>
        Enumerable.Range(0, count).All(at =>
            (statement.Tokens[one + at].Kind, statement.Tokens[one + at].Text)
            == (statement.Tokens[other + at].Kind, statement.Tokens[other + at].Text));
}
