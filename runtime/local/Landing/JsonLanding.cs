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
    /// <summary>Loads the file. A line that is no JSON object comes whole in `_rescued`, all columns null.</summary>
    internal static string Load(Warehouse warehouse, ResolvedIngestion ingestion, LandedFile file)
    {
        // A delimiter and a quote that JSON text never holds unescaped make one column of each line.
        warehouse.Execute($$"""
            create or replace temp table landing as
            select line, json_valid(line) and starts_with(ltrim(line, ' ' || chr(9)), '{') as is_object
            from read_csv({{Literal(file.Path)}}, auto_detect = false, header = false,
                delim = '\x1F', quote = '', escape = '', columns = {'line': 'VARCHAR'})
            """);
        if (warehouse.Scalar<long>("select count(*) filter (where is_object) from landing") == 0)
        {
            throw new InvalidDataException("none of its lines is a JSON object");
        }
        string[] names = [.. ingestion.Columns.Select(column => column.Name)];
        var structure = $"{{{string.Join(", ", names.Select(name => $"\"{name}\": \"VARCHAR\""))}}}";
        // A merge patch (RFC 7396) of nulls takes the declared columns away: what stays is unlisted.
        var listed = $"{{{string.Join(", ", names.Select(name => $"\"{name}\": null"))}}}";
        var columns = names.Select(name => $"fields.{Quoted(name)} as {Quoted(name)}");
        return $$"""
            with parsed as (
                select rowid + 1 as _row, line, object, json_transform(object, {{Literal(structure)}}) as fields
                from (select rowid, line, case when is_object then line end as object from landing where line <> '')
            )
            select {{string.Join(", ", columns)}}, _row,
                case
                    when object is null then cast(json_object('_line', line) as varchar)
                    else nullif(cast(json_merge_patch(object, {{Literal(listed)}}) as varchar), '{}')
                end as _rescued
            from parsed
            """;
    }
}
