using Platform.Mesh.Faults;
using Platform.Mesh.Yaml;

namespace Platform.Mesh.Flows;

/// <summary>Collects what is wrong with a flow, with the line of each key.</summary>
sealed class FlowFindings(YamlNode document, string file)
{
    /// <summary>What was found.</summary>
    public List<Fault> Faults { get; } = [];

    /// <summary>A fault unless something holds.</summary>
    public void Unless(bool holds, string key, string? got, string allowed) =>
        Faults.AddRange(holds ? [] : [new(file, key, got, allowed) { Line = document.LineOf(key) }]);

    /// <summary>A fault unless there are none of what a kind of flow does not have.</summary>
    public void None(string key, int count, string of, string allowed) =>
        Unless(count == 0, key, $"{count} {of}", allowed);

    /// <summary>A fault unless a file of the folder exists.</summary>
    public void Exists(string key, string source, FlowFolder files) =>
        Unless(files.Has(source), key, source, "a file of the flow's folder");

    /// <summary>A fault unless a text, where there is one, names a table.</summary>
    public void Table(string key, string? table) =>
        Unless(table is null || TableReference.TryParse(table) is not null, key, table,
            "<layer>.<table>, or <project>.<layer>.<table>");

    /// <summary>A fault unless a schedule, where there is one, has a Quartz expression.</summary>
    public void Cron(string key, Schedule? schedule)
    {
        var allowed = schedule is null ? null : QuartzCron.Check(schedule.QuartzCronExpression);
        Unless(allowed is null, $"{key}.quartz_cron_expression", schedule?.QuartzCronExpression, allowed ?? "");
    }
}
