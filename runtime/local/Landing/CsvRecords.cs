using System.Text;
using System.Text.RegularExpressions;

namespace Platform.Local.Landing;

/// <summary>
/// Cuts lines into records and records into fields by the rules of runtime/databricks/flowtask/csv_lines.py; DuckDB's
/// own reader has others for quotes that do not pair up and for line ends.
/// </summary>
static partial class CsvRecords
{
    /// <summary>
    /// Puts lines together where a quoted field holds a line end; not in a file whose quotes do not pair up. Empty
    /// lines are no records.
    /// </summary>
    internal static IEnumerable<string> Of(IEnumerable<string> lines)
    {
        var pair = lines.Sum(line => (long)line.Count('"')) % 2 == 0;
        var record = new StringBuilder();
        var open = false;
        foreach (var line in lines.Where(line => line.Length > 0))
        {
            record.Append(record.Length == 0 ? "" : "\n").Append(line);
            open ^= pair && line.Count('"') % 2 == 1;
            if (!open)
            {
                yield return record.ToString();
                record.Clear();
            }
        }
    }

    /// <summary>The fields, null for an empty one; null when the record cannot be split.</summary>
    internal static IReadOnlyList<string?>? Split(string record)
    {
        if (!record.Contains('"'))
        {
            return [.. record.Split(',').Select(Filled)];
        }
        // A comma is put before the record, so that each field is one match and none is empty.
        var text = $",{record}";
        return Record().IsMatch(text)
            ? [.. Field().Matches(text).Select(match => Filled(Unquoted(match.Groups[1].Value)))]
            : null;
    }

    static string? Filled(string field) => field.Length == 0 ? null : field;

    static string Unquoted(string field) => field.StartsWith('"') ? field[1..^1].Replace("\"\"", "\"") : field;

    [GeneratedRegex("""\A(?>(?:,(?>"[^"]*(?:""[^"]*)*"|[^,"][^,]*|(?=,|\z)))+)\z""", RegexOptions.CultureInvariant)]
    private static partial Regex Record();

    [GeneratedRegex(""",(?>("[^"]*(?:""[^"]*)*"|[^,]*))""", RegexOptions.CultureInvariant)]
    private static partial Regex Field();
}
