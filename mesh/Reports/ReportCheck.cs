using System.Text.Json;

namespace Platform.Mesh.Reports;

/// <summary>What a report's charts need of one another and of the project's folder.</summary>
static class ReportCheck
{
    /// <summary>Hands every fault of the charts to <paramref name="add"/>: key, value got, values allowed.</summary>
    internal static void Check(ReportDefinition report, string project, Action<string, string?, string> add)
    {
        HashSet<string> ids = [];
        foreach (var (index, chart) in report.Charts.Index())
        {
            var key = $"charts[{index}]";
            if (!ids.Add(chart.Id))
            {
                add($"{key}.id", chart.Id, "an id that no other chart has");
            }
            if (!File.Exists(Path.Combine(project, chart.Sql)))
            {
                add($"{key}.sql", chart.Sql, "a file below the project's folder");
            }
            Columns(chart, (name, got, allowed) => add($"{key}.{name}", got, allowed));
            Outline(chart, project, (got, allowed) => add($"{key}.outline", got, allowed));
        }
    }

    static void Columns(ReportChart chart, Action<string, string?, string> add)
    {
        if (chart.Kind != ChartKind.Table && chart.X is null)
        {
            add("x", null, "a column, unless the kind is table");
        }
        if (chart.Kind != ChartKind.Table && chart.Series.Count == 0)
        {
            add("series", null, "columns, unless the kind is table");
        }
        if ((chart.Kind == ChartKind.Band) != (chart.Upper is not null))
        {
            add("upper", chart.Upper, "a column with the kind band, and with no other kind");
        }
        if (chart.By is not null && chart.Kind is (ChartKind.Table or ChartKind.Map))
        {
            add("by", chart.By, "nothing with the kinds table and map");
        }
    }

    static void Outline(ReportChart chart, string project, Action<string?, string> add)
    {
        if ((chart.Kind == ChartKind.Map) != (chart.Outline is not null))
        {
            add(chart.Outline, "a GeoJSON file with the kind map, and with no other kind");
        }
        else if (chart.Outline is not null && !File.Exists(Path.Combine(project, chart.Outline)))
        {
            add(chart.Outline, "a file below the project's folder");
        }
        else if (chart.Outline is not null && !IsJson(Path.Combine(project, chart.Outline)))
        {
            add(chart.Outline, "a file that holds JSON");
        }
    }

    static bool IsJson(string file)
    {
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllText(file));
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
