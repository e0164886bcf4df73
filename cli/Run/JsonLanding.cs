using Platform.Model.Flows;
using static Platform.Cli.Run.Warehouse;

namespace Platform.Cli.Run;

/// <summary>Reads a file of one JSON object a line as text into a temporary table; the query over it gives the declared columns, `_row` and `_rescued`.</summary>
static class JsonLanding
{
    /// <summary>Loads the file. A line that is no JSON object comes whole in `_rescued`, with every column null.</summary>
    internal static string Load(Warehouse warehouse, Ingestion ingestion, LandedFile file)
    {
        // A delimiter and a quote that JSON text never holds unescaped make one column of each line.
        warehouse.Execute($$"""
            create or replace temp table landing as
            select line, json_valid(line) and json_type(case when json_valid(line) then line end) = 'OBJECT' as is_object
            from read_csv({{Literal(file.Path)}}, auto_detect = false, header = false, delim = '\x1F', quote = '', escape = '', columns = {'line': 'VARCHAR'})
            """);
        if (warehouse.Scalar<long>("select count(*) filter (where is_object) from landing") == 0)
        {
            throw new InvalidDataException("none of its lines is a JSON object");
        }
        var structure = $"{{{string.Join(", ", ingestion.Columns.Select(column => $"\"{column}\": \"VARCHAR\""))}}}";
        var declared = $"[{string.Join(", ", ingestion.Columns.Select(Literal))}]";
        return $$"""
            with parsed as (
                select rowid + 1 as _row, line, is_object, json_transform(case when is_object then line end, {{Literal(structure)}}) as fields,
                    case when is_object then list_filter(json_keys(line), lambda key: not list_contains({{declared}}, key)) end as unlisted
                from landing
                where line <> ''
            )
            select {{string.Join(", ", ingestion.Columns.Select(column => $"fields.{Quoted(column)} as {Quoted(column)}"))}}, _row,
                case
                    when not is_object then cast(json_object('_line', line) as varchar)
                    when len(unlisted) > 0 then '{' || array_to_string(list_transform(unlisted, lambda key: to_json(key) || ':' || json_extract(line, '$."' || key || '"')), ',') || '}'
                end as _rescued
            from parsed
            """;
    }
}
