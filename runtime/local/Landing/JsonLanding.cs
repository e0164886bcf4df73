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
        string[] names = [.. ingestion.Columns.Select(column => column.Name)];
        var structure = $"{{{string.Join(", ", names.Select(name => $"\"{name}\": \"VARCHAR\""))}}}";
        // A merge patch (RFC 7396) of nulls takes the declared columns away: what stays is unlisted.
        var listed = $"{{{string.Join(", ", names.Select(name => $"\"{name}\": null"))}}}";
        var columns = names.Select(name => $"fields.{Quoted(name)} as {Quoted(name)}");
        return $$"""
            with parsed as (
                select cast(_row as bigint) as _row, line, object,
                    json_transform(object, {{Literal(structure)}}) as fields
                from (select *, case when json_valid(candidate) then candidate end as object from landing)
            )
            select {{string.Join(", ", columns)}}, _row,
                case
                    when object is null then cast(json_object('_line', line) as varchar)
                    else nullif(cast(json_merge_patch(object, {{Literal(listed)}}) as varchar), '{}')
                end as _rescued
            from parsed
            """;
    }

    static void Read(Warehouse warehouse, LandedFile file)
    {
        using var table = new LandingTable(warehouse, "_row", "line", "candidate");
        var (all, objects) = (0, 0);
        foreach (var (at, line) in file.Lines().Index().Where(line => line.Item.Length > 0))
        {
            var candidate = JsonLine.IsObject(line) ? line : null;
            table.Add($"{at + 1}", line, candidate);
            (all, objects) = (all + 1, objects + (candidate is null ? 0 : 1));
        }
        if (objects == 0)
        {
            throw new InvalidDataException(all == 0 ? Reasons.Empty : Reasons.NoObject);
        }
        table.Load();
    }
}
