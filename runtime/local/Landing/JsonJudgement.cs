using Platform.Local.Engine;
using static Platform.Local.Engine.Warehouse;

namespace Platform.Local.Landing;

/// <summary>Which lines of the temporary table `landing` are JSON objects.</summary>
/// <param name="warehouse">The database.</param>
/// <param name="usual">The lines whose bytes say that they are; null where nothing is known of them.</param>
sealed class JsonJudgement(Warehouse warehouse, UsualLines? usual)
{
    /// <summary>
    /// A query of `_row`, `line`, `reason` (why the line is set aside, or null) and `is_usual`: whether it has the
    /// usual form, with these keys. Of such a line all is known.
    /// </summary>
    /// <exception cref="InvalidDataException">None of the lines is such an object.</exception>
    internal (string Sql, IReadOnlyList<string> Usual) Lines()
    {
        var rows = Rows();
        var no = Literal(Reasons.NoObject);
        var others = Others(rows);
        var sql = $$"""
            select *, case
                when is_usual then null
                when contains(line, '{{Reasons.Replacement}}') then {{Literal(Reasons.NotUtf8)}}
                when {{(others.Length == 0 ? "false" : $"_row in ({string.Join(", ", others)})")}} then {{no}}
                when not json_valid(line) or not starts_with(ltrim(line, ' ' || chr(9)), '{') then {{no}}
                when len(json_keys(line)) <> len(list_distinct(json_keys(line))) then {{no}}
            end as reason
            from ({{rows}})
            """;
        if (warehouse.Query($"select 1 from ({sql}) where reason is null limit 1", row => row.GetInt32(0)).Count == 0)
        {
            throw new InvalidDataException(warehouse.Query(
                $"select count(*), min(_row), arg_min(reason, _row) from ({sql}) having count(*) > 0",
                row => Reasons.NoLine(row.GetInt64(0), row.GetInt64(1), row.GetString(2)))
                .SingleOrDefault(Reasons.Empty));
        }
        return (sql, usual?.Keys ?? []);
    }

    string Rows()
    {
        if (usual is not { Keys.Count: > 0 })
        {
            return "select rowid + 1 as _row, line, false as is_usual from landing where line <> ''";
        }
        warehouse.Execute(
            "create or replace temp table landing_other as "
            + $"select unnest(cast([{string.Join(", ", usual.Others)}] as bigint[])) as _row");
        return """
            select landing.rowid + 1 as _row, line, landing_other._row is null as is_usual
            from landing left join landing_other on landing_other._row = landing.rowid + 1
            where line <> ''
            """;
    }

    // DuckDB takes NaN, Infinity and a comma too many, and does not tell a key twice below the line's own: where a line
    // may hold one of them, .NET's reader judges. Patterns that begin with one sign are the quick ones.
    long[] Others(string rows) =>
    [
        .. warehouse.Query(
            $$"""
            select _row, line from ({{rows}})
            where not is_usual and (contains(line[2:], '{') or regexp_matches(line, ',\s*[}\]]')
                or regexp_matches(line, ':\s*[-+]?([nN][aA]|[iI][nN])')
                or (contains(line, '[') and regexp_matches(line, '[\[,]\s*[-+]?([nN][aA]|[iI][nN])')))
            """,
            row => (Row: row.GetInt64(0), Line: row.GetString(1)))
            .Where(line => !JsonLine.IsObject(line.Line))
            .Select(line => line.Row),
    ];
}
