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
    const string Row = "_row";
    const string Line = "_line";
    const string Reason = "_reason";

    /// <summary>Loads the file; a line that does not split into the header's cells comes whole in `_rescued`.</summary>
    /// <exception cref="InvalidDataException">None of its columns, or of its lines, can be used.</exception>
    internal static LoadedFile Load(Warehouse warehouse, ResolvedIngestion ingestion, LandedFile file)
    {
        var empty = 0L;
        using var lines = Filled(file.Lines(), () => empty++).GetEnumerator();
        var (header, place) = lines.MoveNext() ? lines.Current : throw new InvalidDataException(Reasons.Empty);
        var known = ingestion.Columns
            .SelectMany(column => (column.Names ?? []).Select(name => (Name: name, Column: column.Name)))
            .ToDictionary(pair => pair.Name, pair => pair.Column, StringComparer.OrdinalIgnoreCase);
        var columns = CsvLine.Columns(header, known);
        string[] listed = [.. ingestion.Columns.Select(column => column.Name)];
        if (!columns.Intersect(listed, StringComparer.OrdinalIgnoreCase).Any())
        {
            throw new InvalidDataException(Reasons.NoColumn(listed));
        }
        Read(warehouse, lines, columns.Count);
        var places = columns.Select((name, at) => (name, at))
            .ToDictionary(column => column.name, column => Place(column.at), StringComparer.OrdinalIgnoreCase);
        var declared = listed.Select(name =>
            $"{places.GetValueOrDefault(name, "cast(null as varchar)")} as {Quoted(name)}");
        var query = $"""
            select {string.Join(", ", declared)},
                cast({Row} as bigint) - {place} as {Row},
                case
                    when {Line} is not null
                        then cast(json_object('{Line}', {Line}, '{Reason}', {Reason}) as varchar)
                    {Rescued([.. columns.Except(listed, StringComparer.OrdinalIgnoreCase)], places)}
                end as _rescued
            from landing
            """;
        return new LoadedFile(query, 1, empty, [.. listed.Where(name => !places.ContainsKey(name))]);
    }

    // Lines that are not empty, with their numbers.
    static IEnumerable<(string Text, long Number)> Filled(IEnumerable<string> lines, Action empty)
    {
        foreach (var (number, text) in lines.Index())
        {
            if (text.Length > 0)
            {
                yield return (text, number + 1);
            }
            else
            {
                empty();
            }
        }
    }

    static void Read(Warehouse warehouse, IEnumerator<(string Text, long Number)> lines, int width)
    {
        using var table = new LandingTable(warehouse, [.. Enumerable.Range(0, width).Select(Place), Row, Line, Reason]);
        var (all, whole) = (0L, 0L);
        (long Number, string Reason)? first = null;
        for (; lines.MoveNext(); all++)
        {
            var (text, number) = lines.Current;
            var split = CsvLine.Split(text, width);
            if (split.Reason is { } reason)
            {
                first ??= (number, reason);
                table.Add([.. Enumerable.Repeat<string?>(null, width), $"{number}", text, reason]);
            }
            else
            {
                table.Add([.. split.Cells!, $"{number}", null, null]);
                whole++;
            }
        }
        if (whole == 0)
        {
            throw new InvalidDataException(first is { } line
                ? Reasons.NoLine(all, line.Number, line.Reason)
                : Reasons.HeaderAlone);
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
