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
    /// <param name="usual">Its usual lines; null where DuckDB cannot read its lines by itself.</param>
    /// <exception cref="InvalidDataException">None of its lines is such an object.</exception>
    internal static LoadedFile Load(
        Warehouse warehouse, ResolvedIngestion ingestion, LandedFile file, UsualLines? usual)
    {
        Read(warehouse, file, usual is not null);
        var lines = new JsonJudgement(warehouse, usual).Lines();
        var empty = warehouse.Scalar<long>("select count(*) from landing where line is null or line = ''");
        return new LoadedFile(Query(ingestion, lines), 0, empty, []);
    }

    static string Query(ResolvedIngestion ingestion, (string Sql, IReadOnlyList<string> Usual) lines)
    {
        string[] names = [.. ingestion.Columns.Select(column => column.Name)];
        var structure = $"{{{string.Join(", ", names.Select(name => $"\"{name}\": \"VARCHAR\""))}}}";
        // A merge patch (RFC 7396) of nulls takes the declared columns away: what stays is unlisted.
        var listed = $"{{{string.Join(", ", names.Select(name => $"\"{name}\": null"))}}}";
        var isWhole = lines.Usual.All(names.Contains) ? "is_usual" : "false";
        var columns = names.Select(name => $"fields.{Quoted(name)} as {Quoted(name)}");
        return $$"""
            with parsed as (
                select *, json_transform(object, {{Literal(structure)}}) as fields
                from (select *, case when reason is null then line end as object from ({{lines.Sql}}))
            )
            select {{string.Join(", ", columns)}}, _row,
                case
                    when reason is not null then cast(json_object('_line', line, '_reason', reason) as varchar)
                    when not {{isWhole}}
                        then nullif(cast(json_merge_patch(object, {{Literal(listed)}}) as varchar), '{}')
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
}
