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
    const string Line = "_line";

    /// <summary>Loads the file. Records that do not split into the header's columns come last, in `_rescued`.</summary>
    /// <exception cref="InvalidDataException">None of its columns, or of its lines, can be used.</exception>
    internal static string Load(Warehouse warehouse, ResolvedIngestion ingestion, LandedFile file)
    {
        using var records = CsvRecords.Of(file.Lines()).GetEnumerator();
        var columns = records.MoveNext() ? Columns(records.Current) : throw new InvalidDataException(Reasons.Empty);
        string[] listed = [.. ingestion.Columns.Select(column => column.Name)];
        if (!columns.Intersect(listed, StringComparer.OrdinalIgnoreCase).Any())
        {
            throw new InvalidDataException(Reasons.NoColumn(listed));
        }
        Read(warehouse, records, columns.Count);
        var places = columns.Select((name, at) => (name, at))
            .ToDictionary(column => column.name, column => Place(column.at), StringComparer.OrdinalIgnoreCase);
        var declared = listed.Select(name =>
            $"{places.GetValueOrDefault(name, "cast(null as varchar)")} as {Quoted(name)}");
        return $"""
            select {string.Join(", ", declared)},
                row_number() over (order by {Line} is not null, rowid) as _row,
                case
                    when {Line} is not null then cast(json_object('{Line}', {Line}) as varchar)
                    {Rescued([.. columns.Except(listed, StringComparer.OrdinalIgnoreCase)], places)}
                end as _rescued
            from landing
            """;
    }

    /// <summary>The names of a header; one without a name or a second one of the same name gets its number.</summary>
    internal static IReadOnlyList<string> Columns(string header)
    {
        string[] cells = [.. header.Split(',').Select(cell => cell.Trim(' ').Trim('"').Trim(' '))];
        return [.. cells.Select((cell, at) =>
            cell.Length == 0 || cells[..at].Contains(cell, StringComparer.OrdinalIgnoreCase)
                ? $"{cell}_{at + 1}"
                : cell)];
    }

    static void Read(Warehouse warehouse, IEnumerator<string> records, int width)
    {
        using var table = new LandingTable(warehouse, [.. Enumerable.Range(0, width).Select(Place), Line]);
        var (all, split) = (0, 0);
        for (; records.MoveNext(); all++)
        {
            if (CsvRecords.Split(records.Current) is { } fields && fields.Count <= width)
            {
                table.Add([.. fields, .. Enumerable.Repeat<string?>(null, width - fields.Count + 1)]);
                split++;
            }
            else
            {
                table.Add([.. Enumerable.Repeat<string?>(null, width), records.Current]);
            }
        }
        if (all > 0 && split == 0)
        {
            throw new InvalidDataException(Reasons.NoLine(all));
        }
        table.Load();
    }

    static string Rescued(IReadOnlyList<string> unlisted, Dictionary<string, string> places)
    {
        if (unlisted.Count == 0)
        {
            return "";
        }
        var filled = string.Join(" is not null or ", unlisted.Select(name => places[name]));
        var members = string.Join(", ", unlisted.Select(name => $"{Literal(name)}, {places[name]}"));
        return $"when {filled} is not null then cast(json_object({members}) as varchar)";
    }

    static string Place(int at) => $"c{at}";
}
