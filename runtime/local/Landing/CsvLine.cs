using System.Text.RegularExpressions;

namespace Platform.Local.Landing;

/// <summary>
/// Cuts a line into cells by the rules of runtime/databricks/flowtask/csv_cells.py. A cell in quotes may hold commas
/// and doubled quotes, and ends on its line: so a stray quote costs that line only.
/// </summary>
static partial class CsvLine
{
    /// <summary>
    /// The names in a header; one that is empty or stands twice gets its number. A stray quote is left out.
    /// </summary>
    /// <param name="header">The line.</param>
    /// <param name="known">Other names of columns, to the names that they are declared by.</param>
    internal static IReadOnlyList<string> Columns(string header, IReadOnlyDictionary<string, string> known)
    {
        string[] cells =
        [
            .. Cells(header)
                .Select(cell => cell.Trim(' ').Trim('"').Trim(' '))
                .Select(cell => known.GetValueOrDefault(cell, cell)),
        ];
        return [.. cells.Select((cell, at) =>
            cell.Length == 0 || cells[..at].Contains(cell, StringComparer.OrdinalIgnoreCase)
                ? $"{cell}_{at + 1}"
                : cell)];
    }

    /// <summary>The cells, null for an empty one; or why the line is set aside.</summary>
    /// <param name="line">The line.</param>
    /// <param name="width">How many cells the header has.</param>
    internal static (IReadOnlyList<string?>? Cells, string? Reason) Split(string line, int width)
    {
        if (line.Contains(Reasons.Replacement))
        {
            return (null, Reasons.NotUtf8);
        }
        var quoted = line.Contains('"');
        if (quoted && !Whole().IsMatch($",{line}"))
        {
            return (null, Reasons.Quote);
        }
        IReadOnlyList<string> cells = quoted ? Cells(line) : line.Split(',');
        // Commas at the end of a line are no cells: some months of the taxi data have two more than the header.
        return cells.Count == width || (cells.Count > width && cells.Skip(width).All(cell => cell.Length == 0))
            ? ([.. cells.Take(width).Select(cell => cell.Length == 0 ? null : cell)], null)
            : (null, Reasons.Cells(cells.Count, width));
    }

    // A comma is put before the line, so that each cell is one match and none is empty.
    static string[] Cells(string line) =>
        [.. Cell().Matches($",{line}").Select(match => Unquoted(match.Groups[1].Value))];

    static string Unquoted(string cell) => cell.Length > 1 && cell.StartsWith('"') && cell.EndsWith('"')
        ? cell[1..^1].Replace("\"\"", "\"")
        : cell;

    [GeneratedRegex("""\A(?:,(?>"[^"]*(?:""[^"]*)*"|[^,"]*))+\z""", RegexOptions.CultureInvariant)]
    private static partial Regex Whole();

    [GeneratedRegex(""",(?>("[^"]*(?:""[^"]*)*"|[^,]*))""", RegexOptions.CultureInvariant)]
    private static partial Regex Cell();
}
