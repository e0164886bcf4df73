using Platform.Local.Engine;
using Platform.Mesh.Resolved;
using static Platform.Local.Engine.Warehouse;

namespace Platform.Local.Landing;

/// <summary>
/// Reads a file of one JSON object a line as text into a temporary table; the query over it gives the declared columns,
/// `_row` and `_rescued`.
/// </summary>
static class JsonLanding
{
    /// <summary>
    /// Loads the file. A line that is no JSON object, has a key twice or is no UTF-8 comes whole in `_rescued`, all
    /// columns null.
    /// </summary>
    /// <param name="warehouse">The database.</param>
    /// <param name="ingestion">The declaration.</param>
    /// <param name="file">The file.</param>
    /// <param name="isPlain">Whether DuckDB can read its lines by itself.</param>
    /// <exception cref="InvalidDataException">None of its lines is such an object.</exception>
    internal static LoadedFile Load(Warehouse warehouse, ResolvedIngestion ingestion, LandedFile file, bool isPlain)
    {
        Read(warehouse, file, isPlain);
        Judge(warehouse);
        var empty = warehouse.Scalar<long>("select count(*) from landing where line is null or line = ''");
        return new LoadedFile(Query(ingestion), 0, empty, []);
    }

    static string Query(ResolvedIngestion ingestion)
    {
        string[] names = [.. ingestion.Columns.Select(column => column.Name)];
        var structure = $"{{{string.Join(", ", names.Select(name => $"\"{name}\": \"VARCHAR\""))}}}";
        // A merge patch (RFC 7396) of nulls takes the declared columns away: what stays is unlisted.
        var listed = $"{{{string.Join(", ", names.Select(name => $"\"{name}\": null"))}}}";
        var columns = names.Select(name => $"fields.{Quoted(name)} as {Quoted(name)}");
        return $$"""
            with parsed as (
                select _row, line, object, reason, json_transform(object, {{Literal(structure)}}) as fields
                from (select *, case when reason is null then line end as object from judged)
            )
            select {{string.Join(", ", columns)}}, _row,
                case
                    when reason is not null then cast(json_object('_line', line, '_reason', reason) as varchar)
                    else nullif(cast(json_merge_patch(object, {{Literal(listed)}}) as varchar), '{}')
                end as _rescued
            from parsed
            """;
    }

    // The table `landing`. A delimiter and a quote that JSON never holds unescaped make one column of each line.
    static void Read(Warehouse warehouse, LandedFile file, bool isPlain)
    {
        if (isPlain)
        {
            warehouse.Execute($$"""
                create or replace temp table landing as
                select line from read_csv({{Literal(file.Path)}}, auto_detect = false, header = false,
                    delim = '{{ByteScan.NoText}}', quote = '', escape = '', columns = {'line': 'VARCHAR'})
                """);
            return;
        }
        using var table = new LandingTable(warehouse, "line");
        foreach (var line in file.Lines())
        {
            table.Add(line);
        }
        table.Load();
    }

    // The table `judged`: a reason where a line is set aside. DuckDB takes NaN, Infinity and a comma too many, and does
    // not tell a key twice below the line's own: where a line may hold one of them, .NET's reader judges.
    static void Judge(Warehouse warehouse)
    {
        var no = Literal(Reasons.NoObject);
        warehouse.Execute($$"""
            create or replace temp table judged as
            select rowid + 1 as _row, line,
                case
                    when contains(line, '{{Reasons.Replacement}}') then {{Literal(Reasons.NotUtf8)}}
                    when not json_valid(line) or not starts_with(ltrim(line, ' ' || chr(9)), '{') then {{no}}
                    when len(json_keys(line)) <> len(list_distinct(json_keys(line))) then {{no}}
                end as reason
            from landing where line <> ''
            """);
        var lines = warehouse.Query(
            @"select _row, line from judged
            where reason is null and regexp_matches(line, '(?i)nan|inf|,\s*[}\]]|\{.*\{')",
            row => (Row: row.GetInt64(0), Line: row.GetString(1)));
        long[] others = [.. lines.Where(line => !JsonLine.IsObject(line.Line)).Select(line => line.Row)];
        if (others.Length > 0)
        {
            warehouse.Execute($"update judged set reason = {no} where _row in ({string.Join(", ", others)})");
        }
        if (warehouse.Scalar<long>("select count(*) from judged where reason is null") == 0)
        {
            throw new InvalidDataException(warehouse.Query(
                "select count(*), min(_row), arg_min(reason, _row) from judged having count(*) > 0",
                row => Reasons.NoLine(row.GetInt64(0), row.GetInt64(1), row.GetString(2)))
                .SingleOrDefault(Reasons.Empty));
        }
    }
}
