using System.Text.Json;
using Platform.Mesh.Faults;
using Platform.Mesh.Sql;
using Platform.Mesh.Yaml;

namespace Platform.Mesh.Reports;

/// <summary>Reads <c>report.yml</c> of a project.</summary>
public static class ReportFile
{
    /// <summary>The file's name.</summary>
    public const string Name = "report.yml";

    /// <summary>Reads the report of a project.</summary>
    /// <param name="project">The project's folder.</param>
    /// <param name="shown">The folder as the user knows it, for the faults.</param>
    /// <returns>The report; null when the project has none.</returns>
    /// <exception cref="FaultException">Everything that is wrong in the file and in its queries.</exception>
    public static ReportDefinition? Load(string project, string shown)
    {
        var path = Path.Combine(project, Name);
        if (!File.Exists(path))
        {
            return null;
        }
        var file = $"{shown}/{Name}";
        var root = YamlReader.ReadYaml(File.ReadAllText(path), file);
        var binder = new Binder(file, JsonNamingPolicy.SnakeCaseLower);
        var report = binder.Bind<ReportDefinition>(root);
        if (binder.Faults.Count > 0)
        {
            throw new FaultException(binder.Faults);
        }
        ReportCheck.Check(report, project, (key, got, allowed) => binder.Add(key, got, allowed, root.LineOf(key)));
        List<Fault> faults = [.. binder.Faults, .. Queries(report, project, shown)];
        return faults.Count == 0 ? report : throw new FaultException(faults);
    }

    static IEnumerable<Fault> Queries(ReportDefinition report, string project, string shown) => report.Charts
        .Select(chart => chart.Sql)
        .Distinct()
        .Where(sql => File.Exists(Path.Combine(project, sql)))
        .SelectMany(sql => SqlScript.Read($"{shown}/{sql}", File.ReadAllText(Path.Combine(project, sql))).QueryFaults);
}
