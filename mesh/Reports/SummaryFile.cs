using Platform.Mesh.Faults;
using Platform.Mesh.Sql;

namespace Platform.Mesh.Reports;

/// <summary>The query for a project's figures: rows <c>name</c>, <c>value</c>.</summary>
public static class SummaryFile
{
    /// <summary>The file's name.</summary>
    public const string Name = "summary.sql";

    /// <summary>What is wrong with the summary of a project; nothing when it has none.</summary>
    /// <param name="project">The project's folder.</param>
    /// <param name="shown">The folder as the user knows it, for the faults.</param>
    public static IReadOnlyList<Fault> Check(string project, string shown)
    {
        var path = Path.Combine(project, Name);
        return File.Exists(path) ? SqlScript.Read($"{shown}/{Name}", File.ReadAllText(path)).QueryFaults : [];
    }
}
