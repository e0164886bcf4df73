using static Platform.Mesh.Sql.SqlRules;

namespace Platform.Mesh.Sql;

/// <summary>Rules of calls: which functions, how many arguments, and what some arguments may be.</summary>
static class SqlCallRules
{
    internal static IEnumerable<string> Check(SqlStatement statement, SqlScopes scopes, int at)
    {
        var (law, name) = (SqlLaw.Current, statement.Tokens[at].Text);
        if (law.StruckFunctions.TryGetValue(name, out var why))
        {
            return [$"{name}(...): {why}"];
        }
        if (!law.Arguments.TryGetValue(name, out var range))
        {
            return law.Words.Contains(name)
                ? SqlClauseRules.Check(statement, scopes, at)
                : [$"{name}(...) is not in the list of functions that mean the same on both engines"];
        }
        var arguments = statement.Arguments(at);
        if (arguments.Count < range.Least || arguments.Count > range.Most)
        {
            return [Count(name, arguments.Count)];
        }
        return [.. Own(statement, name, at, arguments), .. SqlWindowRules.Check(statement, at)];
    }

    static IEnumerable<string> Own(
        SqlStatement statement,
        string name,
        int at,
        IReadOnlyList<(int First, int Last)> arguments) => name switch
        {
            "cast" or "try_cast" => SqlTypeRules.Cast(statement, at),
            "extract" => Unless(
                SqlLaw.Current.Fields.Contains(statement.Tokens[at + 2].Text)
                    && statement.Has(at + 3, "from")
                    && !IsDuration(statement, at + 4, statement.Closing(at + 1)),
                "field"),
            "date_add" or "date_sub" => Unless(!statement.Has(arguments[1].First, "interval"), "date and interval"),
            "rpad" => Unless(Literal(statement, arguments[2]) is { Length: > 0 }, "position"),
            "split_part" => Unless(
                Literal(statement, arguments[1]) is { Length: > 0 } && IsPosition(statement, arguments[2]), "position"),
            "nth_value" => Unless(IsPosition(statement, arguments[1]), "position"),
            "grouping" => Unless(
                statement.Tokens.Any(token => token.Text is "rollup" or "cube" or "sets"), "grouping"),
            "sha2" => Unless(statement.Tokens[arguments[1].First].Text == "256", "sha2"),
            "count" => Unless(
                arguments[0].Last == at + 2 || !statement.IsSymbol(arguments[0].Last, "*"), "star of count"),
            "date_trunc" => Unless(
                Literal(statement, arguments[0]) is { } unit && SqlLaw.Current.Units.Contains(unit), "unit"),
            "from_utc_timestamp" or "to_utc_timestamp" => Unless(
                Literal(statement, arguments[1]) is { } zone && SqlLiteralRules.IsZone(zone), "zone"),
            "get_json_object" => Unless(
                Literal(statement, arguments[1]) is { } path && SqlLiteralRules.IsPath(path), "JSON path"),
            "regexp_extract" => Extract(statement, arguments),
            "regexp_replace" => Replace(statement, arguments),
            "collect_list" or "collect_set" => Unless(statement.Has(at - 2, "sort_array"), "order of a list"),
            "concat_ws" => Unless(
                !Holds(statement, at, "collect_list", "collect_set", "sequence", "sort_array"), "array in concat_ws"),
            _ => [],
        };

    static string Count(string name, int count) => name switch
    {
        "datediff" => Rule("datediff"),
        "regexp_extract" => Rule("group number"),
        "trim" or "ltrim" or "rtrim" => Rule("trim"),
        "regexp_replace" => "regexp_replace takes three arguments and replaces every match",
        _ => $"{name}({count} arguments) {Rule("arguments")}",
    };

    static IEnumerable<string> Extract(SqlStatement statement, IReadOnlyList<(int First, int Last)> arguments)
    {
        var pattern = Literal(statement, arguments[1]) is { } text ? SqlLiteralRules.Pattern(text) : null;
        var (first, last) = arguments[2];
        return Unless(
            pattern is not null
                && first == last
                && int.TryParse(statement.Tokens[first].Text, out var group)
                && group < pattern.GetGroupNumbers().Length,
            "pattern");
    }

    static IEnumerable<string> Replace(SqlStatement statement, IReadOnlyList<(int First, int Last)> arguments)
    {
        var pattern = Literal(statement, arguments[1]) is { } text ? SqlLiteralRules.Pattern(text) : null;
        return pattern is null
            ? [Rule("pattern")]
            : Unless(
                !pattern.IsMatch("") && Literal(statement, arguments[2]) is { } text2 && !text2.Contains('$'),
                "replacement");
    }

    static string? Literal(SqlStatement statement, (int First, int Last) argument) =>
        argument.First == argument.Last && statement.Tokens[argument.First] is { Kind: SqlTokenKind.Text } token
            ? token.Text
            : null;

    static bool IsPosition(SqlStatement statement, (int First, int Last) argument) =>
        argument.First == argument.Last
        && int.TryParse(statement.Tokens[argument.First].Text, out var place)
        && place > 0;

    static bool Holds(SqlStatement statement, int call, params string[] names) =>
        Enumerable.Range(call, statement.Closing(call + 1) - call)
            .Any(at => names.Contains(statement.Tokens[at].Text) && statement.IsSymbol(at + 1, "("));

    // An interval, or a difference of two times.
    static bool IsDuration(SqlStatement statement, int from, int to)
    {
        var depth = 0;
        for (var at = from; at < to; at++)
        {
            depth += statement.IsSymbol(at, "(") ? 1 : statement.IsSymbol(at, ")") ? -1 : 0;
            if (depth == 0 && statement.IsSymbol(at, "-") && !statement.Has(at + 1, "interval"))
            {
                return true;
            }
        }
        return statement.Has(from, "interval");
    }

    static string[] Unless(bool holds, string rule) => holds ? [] : [Rule(rule)];
}
