using System.Globalization;
using Platform.Mesh.Reports;

namespace Platform.Local;

/// <summary>The figures of a project.</summary>
static class RunSummary
{
    /// <summary>
    /// The figures in the order of the query: a number, a text where the query has a column `text` that is not null,
    /// or null; none where the project has no such file or not all of its tables exist yet.
    /// </summary>
    internal static List<KeyValuePair<string, object?>> Read(
        ProjectQueries queries,
        string folder,
        Action<string> note)
    {
        if (!File.Exists(Path.Combine(folder, SummaryFile.Name)))
        {
            return [];
        }
        if (!queries.CanRun(SummaryFile.Name))
        {
            note($"{SummaryFile.Name} is left out: not all of its tables have been made yet");
            return [];
        }
        return queries.Read(SummaryFile.Name, Figures);
    }

    static List<KeyValuePair<string, object?>> Figures(DbDataReader reader)
    {
        var figures = new List<KeyValuePair<string, object?>>();
        var text = Enumerable.Range(0, reader.FieldCount).Any(column => reader.GetName(column) == "text");
        while (reader.Read())
        {
            var value = text && reader["text"] is string words ? words : Number(reader["value"]);
            figures.Add(KeyValuePair.Create((string)reader["name"], value));
        }
        return figures;
    }

    static object? Number(object value) =>
        value is DBNull ? null : Convert.ToDouble(value.ToString(), CultureInfo.InvariantCulture);
}
