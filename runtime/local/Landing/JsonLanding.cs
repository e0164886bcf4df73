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
    /// Loads the file. A line that is no JSON object, or has a key twice, comes whole in `_rescued`, all columns null.
    /// </summary>
    /// <exception cref="InvalidDataException">None of its lines is such an object.</exception>
    internal static string Load(Warehouse warehouse, ResolvedIngestion ingestion, LandedFile file)
    {
        Read(warehouse, file);
        Judge(warehouse);
        string[] names = [.. ingestion.Columns.Select(column => column.Name)];
        var structure = $"{{{string.Join(", ", names.Select(name => $"\"{name}\": \"VARCHAR\""))}}}";
        // A merge patch (RFC 7396) of nulls takes the declared columns away: what stays is unlisted.
        var listed = $"{{{string.Join(", ", names.Select(name => $"\"{name}\": null"))}}}";
        var columns = names.Select(name => $"fields.{Quoted(name)} as {Quoted(name)}");
        return $$"""
            with parsed as (
                select _row, line, object, json_transform(object, {{Literal(structure)}}) as fields
                from (select *, case when is_object then line end as object from judged)
            )
            select {{string.Join(", ", columns)}}, _row,
                case
                    when object is null then cast(json_object('_line', line) as varchar)
                    else nullif(cast(json_merge_patch(object, {{Literal(listed)}}) as varchar), '{}')
                end as _rescued
            from parsed
            """;
    }

    // The table `landing`. A delimiter and a quote that JSON never holds unescaped make one column of each line.
    static void Read(Warehouse warehouse, LandedFile file)
    {
        if (IsPlain(file))
        {
            warehouse.Execute($$"""
                create or replace temp table landing as
                select line from read_csv({{Literal(file.Path)}}, auto_detect = false, header = false,
                    delim = '{{PlainText.NoText}}', quote = '', escape = '', columns = {'line': 'VARCHAR'})
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

    static bool IsPlain(LandedFile file)
    {
        using var stream = file.Open();
        return PlainText.Is(stream);
    }

    // DuckDB takes NaN, Infinity and a comma too many, and does not tell a key twice below the line's own: where a line
    // may hold one of them, .NET's reader judges.
    static void Judge(Warehouse warehouse)
    {
        warehouse.Execute("""
            create or replace temp table judged as
            select rowid + 1 as _row, line,
                case
                    when json_valid(line) and starts_with(ltrim(line, ' ' || chr(9)), '{')
                        then len(json_keys(line)) = len(list_distinct(json_keys(line)))
                    else false
                end as is_object
            from landing where line <> ''
            """);
        var lines = warehouse.Query(
            @"select _row, line from judged where is_object and regexp_matches(line, '(?i)nan|inf|,\s*[}\]]|\{.*\{')",
            row => (Row: row.GetInt64(0), Line: row.GetString(1)));
        long[] others = [.. lines.Where(line => !JsonLine.IsObject(line.Line)).Select(line => line.Row)];
        if (others.Length > 0)
        {
            warehouse.Execute($"update judged set is_object = false where _row in ({string.Join(", ", others)})");
        }
        if (warehouse.Scalar<long>("select count(*) from judged where is_object") == 0)
        {
            var empty = warehouse.Scalar<long>("select count(*) from judged") == 0;
            throw new InvalidDataException(empty ? Reasons.Empty : Reasons.NoObject);
        }
    }
}
