using Platform.Local.Engine;
using static Platform.Local.Engine.Warehouse;

namespace Platform.Local.Landing;

/// <summary>Which lines of the temporary table `landing` are JSON objects, each parsed as seldom as can be.</summary>
sealed class JsonJudgement(Warehouse warehouse)
{
    /// <summary>
    /// A query of `_row`, `line`, `reason` (why the line is set aside, or null) and `is_usual`: whether it has the keys
    /// of the first good line in their order, which most lines of a file have. Such a line has none of them twice.
    /// </summary>
    /// <exception cref="InvalidDataException">None of the lines is such an object.</exception>
    internal (string Sql, IReadOnlyList<string> Usual) Lines()
    {
        var usual = Usual();
        var no = Literal(Reasons.NoObject);
        var others = Others();
        var sql = $$"""
            select *, case
                when contains(line, '{{Reasons.Replacement}}') then {{Literal(Reasons.NotUtf8)}}
                when {{(others.Length == 0 ? "false" : $"_row in ({string.Join(", ", others)})")}} then {{no}}
                when is_usual then null
                when not json_valid(line) or not starts_with(ltrim(line, ' ' || chr(9)), '{') then {{no}}
                when len(json_keys(line)) <> len(list_distinct(json_keys(line))) then {{no}}
            end as reason
            from (
                select rowid + 1 as _row, line,
                    {{(usual.Count == 0
                        ? "false"
                        : $"coalesce(try(json_keys(line)) = [{string.Join(", ", usual.Select(Literal))}], false)")}}
                    as is_usual
                from landing where line <> ''
            )
            """;
        if (warehouse.Query($"select 1 from ({sql}) where reason is null limit 1", row => row.GetInt32(0)).Count == 0)
        {
            throw new InvalidDataException(warehouse.Query(
                $"select count(*), min(_row), arg_min(reason, _row) from ({sql}) having count(*) > 0",
                row => Reasons.NoLine(row.GetInt64(0), row.GetInt64(1), row.GetString(2)))
                .SingleOrDefault(Reasons.Empty));
        }
        return (sql, usual);
    }

    // Of a line with a key twice, of one that is no object, and of an object without keys nothing can be learned.
    List<string> Usual()
    {
        var keys = warehouse.Query(
            "select unnest(json_keys(line)) from (select line from landing where json_valid(line) limit 1)",
            row => row.GetString(0));
        return keys.Distinct().Count() == keys.Count ? keys : [];
    }

    // DuckDB takes NaN, Infinity and a comma too many, and does not tell a key twice below the line's own: where a line
    // may hold one of them, .NET's reader judges. Patterns that begin with one sign are the quick ones.
    long[] Others() =>
    [
        .. warehouse.Query(
            """
            select rowid + 1, line from landing
            where contains(line[2:], '{') or regexp_matches(line, ',\s*[}\]]')
                or regexp_matches(line, ':\s*[-+]?([nN][aA]|[iI][nN])')
                or (contains(line, '[') and regexp_matches(line, '[\[,]\s*[-+]?([nN][aA]|[iI][nN])'))
            """,
            row => (Row: row.GetInt64(0), Line: row.GetString(1)))
            .Where(line => !JsonLine.IsObject(line.Line))
            .Select(line => line.Row),
    ];
}
