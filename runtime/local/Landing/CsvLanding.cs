using Platform.Local.Engine;
using Platform.Mesh.Resolved;
using static Platform.Local.Engine.Warehouse;

namespace Platform.Local.Landing;

/// <summary>
/// Reads a CSV file as text into a temporary table; the query over it gives the declared columns, `_row` and
/// `_rescued`.
/// </summary>
static class CsvLanding
{
    /// <summary>Loads the file. Lines that do not split into the header's columns come last, in `_rescued`.</summary>
    internal static string Load(Warehouse warehouse, ResolvedIngestion ingestion, LandedFile file, string header)
    {
        var columns = Columns(header);
        string[] listed = [.. ingestion.Columns.Select(column => column.Name)];
        if (!columns.Intersect(listed, StringComparer.OrdinalIgnoreCase).Any())
        {
            throw new InvalidDataException($"the header has none of the columns {string.Join(", ", listed)}");
        }
        Read(warehouse, file, columns);
        var rejected = warehouse.Scalar<long>("select count(distinct line) from reject_errors");
        var read = warehouse.Scalar<long>("select count(*) from landing");
        if (read == 0 && rejected > 0)
        {
            var first = warehouse.Scalar<string>("select error_message from reject_errors order by line limit 1");
            throw new InvalidDataException($"none of its {rejected} lines can be read: {first}");
        }
        var unlisted = columns.Except(listed, StringComparer.OrdinalIgnoreCase).ToList();
        var empty = string.Join(" is null and ", unlisted.Select(Quoted));
        var members = string.Join(", ", unlisted.Select(name => $"{Literal(name)}, {Quoted(name)}"));
        var rescued = unlisted.Count == 0
            ? "cast(null as varchar)"
            : $"case when {empty} is null then null else cast(json_object({members}) as varchar) end";
        var declared = listed.Select(name =>
            columns.Contains(name, StringComparer.OrdinalIgnoreCase)
                ? Quoted(name)
                : $"cast(null as varchar) as {Quoted(name)}");
        return $"""
            select {string.Join(", ", declared)}, rowid + 1 as _row, {rescued} as _rescued from landing
            union all by name
            select {read} + row_number() over (order by line) as _row,
                cast(json_object('_line', any_value(csv_line)) as varchar) as _rescued
            from reject_errors
            group by line
            """;
    }

    // A quoted line feed cannot be read by two threads when short lines are padded; DuckDB says so, and one thread can.
    static void Read(Warehouse warehouse, LandedFile file, IReadOnlyList<string> columns)
    {
        try
        {
            Read(warehouse, file, columns, parallel: true);
        }
        catch (DbException exception) when (exception.Message.Contains("null_padding"))
        {
            warehouse.Execute("drop table if exists reject_errors; drop table if exists reject_scans");
            Read(warehouse, file, columns, parallel: false);
        }
    }

    static void Read(Warehouse warehouse, LandedFile file, IReadOnlyList<string> columns, bool parallel) =>
        warehouse.Execute($$"""
        create or replace temp table landing as
        select * from read_csv({{Literal(file.Path)}}, auto_detect = false, header = true,
            delim = ',', quote = '"', escape = '"',
            columns = { {{string.Join(", ", columns.Select(column => $"{Literal(column)}: 'VARCHAR'"))}} },
            null_padding = true, ignore_errors = true, store_rejects = true, parallel = {{parallel}})
        """);

    /// <summary>The names of a header; one without a name or a second one of the same name gets its number.</summary>
    internal static IReadOnlyList<string> Columns(string header)
    {
        var names = new List<string>();
        foreach (var cell in header.TrimStart('\uFEFF').Split(','))
        {
            var name = cell.Trim().Trim('"').Trim();
            names.Add(name.Length == 0 || names.Contains(name, StringComparer.OrdinalIgnoreCase)
                ? $"{name}_{names.Count + 1}"
                : name);
        }
        return names;
    }
}
