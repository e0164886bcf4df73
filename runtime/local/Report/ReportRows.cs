using System.Globalization;

namespace Platform.Local.Report;

/// <summary>The rows of a chart as the page's script reads them: numbers, text, null, times in ISO 8601.</summary>
/// <param name="Columns">Names, in the order of the query.</param>
/// <param name="Rows">Values, in the same order.</param>
public sealed record ReportRows(IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<object?>> Rows)
{
    /// <summary>Reads all rows of a query.</summary>
    /// <param name="reader">An open reader; it is read to its end.</param>
    public static ReportRows Read(DbDataReader reader)
    {
        string[] columns = [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetName)];
        List<IReadOnlyList<object?>> rows = [];
        while (reader.Read())
        {
            rows.Add([.. columns.Select((_, at) => reader.IsDBNull(at) ? null : Value(reader.GetValue(at)))]);
        }
        return new(columns, rows);
    }

    static object Value(object value) => value switch
    {
        bool truth => truth ? "yes" : "no",
        DateTime time => time.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        string text => text,
        // Ten digits are more than a chart shows, and sums of doubles differ in the last ones from run to run.
        double or float or decimal => Rounded(Convert.ToDouble(value, CultureInfo.InvariantCulture)),
        sbyte or byte or short or ushort or int or uint or long => Convert.ToInt64(value, CultureInfo.InvariantCulture),
        IFormattable other => NumberOrText(other.ToString(null, CultureInfo.InvariantCulture)),
        _ => value.ToString()!,
    };

    static object Rounded(double value) => double.IsFinite(value)
        ? Math.Round(value, 6)
        : value.ToString(CultureInfo.InvariantCulture);

    static object NumberOrText(string text) =>
        double.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : text;
}
