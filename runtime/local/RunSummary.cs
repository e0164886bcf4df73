using System.Data.Common;

namespace Platform.Local;

/// <summary>The figures of a project: rows `name`, `value` of its summary.sql.</summary>
static class RunSummary
{
    const string File = "summary.sql";

    /// <summary>The figures in the order of the query; none where the project has no such file or not all of its tables exist yet.</summary>
    internal static List<KeyValuePair<string, double?>> Read(ProjectQueries queries, string folder, Action<string> note)
    {
        if (!System.IO.File.Exists(Path.Combine(folder, File)))
        {
            return [];
        }
        if (!queries.CanRun(File))
        {
            note($"{File} is left out: not all of its tables have been made yet");
            return [];
        }
        return queries.Read(File, Figures);
    }

    static List<KeyValuePair<string, double?>> Figures(DbDataReader reader)
    {
        var figures = new List<KeyValuePair<string, double?>>();
        while (reader.Read())
        {
            figures.Add(KeyValuePair.Create((string)reader["name"], reader["value"] is DBNull ? null : (double?)Convert.ToDouble(reader["value"].ToString(), System.Globalization.CultureInfo.InvariantCulture)));
        }
        return figures;
    }
}
