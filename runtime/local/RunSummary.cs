using System.Globalization;
using Platform.Mesh.Reports;

namespace Platform.Local;

/// <summary>The figures of a project.</summary>
static class RunSummary
{
    /// <summary>
    /// The figures in the order of the query; none where the project has no such file or not all of its tables
    /// exist yet.
    /// </summary>
    internal static List<KeyValuePair<string, double?>> Read(
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

    static List<KeyValuePair<string, double?>> Figures(DbDataReader reader)
    {
        var figures = new List<KeyValuePair<string, double?>>();
        while (reader.Read())
        {
            figures.Add(KeyValuePair.Create((string)reader["name"], Number(reader["value"])));
        }
        return figures;
    }

    static double? Number(object value) =>
        value is DBNull ? null : Convert.ToDouble(value.ToString(), CultureInfo.InvariantCulture);
}
