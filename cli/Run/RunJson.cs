using Platform.Cli.Shell;
using Platform.Local.Runs;

namespace Platform.Cli.Run;

/// <summary>The result of a run as JSON: `{rows, quarantine, ...summary, seconds}`.</summary>
static class RunJson
{
    internal static string Write(RunResult result)
    {
        var root = new JsonObject { ["rows"] = Counts(result.Rows), ["quarantine"] = Counts(result.Quarantine) };
        foreach (var (path, value) in result.Summary)
        {
            Set(root, path.Split('.'), value);
        }
        root["ingest_errors"] = new JsonArray([.. result.IngestErrors.Select(error => (JsonNode)error)]);
        root["broken_gates"] = new JsonArray([.. result.BrokenGates.Select(gate => (JsonNode)gate)]);
        root["versions"] = new JsonObject(
            result.Versions.Select(one => KeyValuePair.Create(one.Key, (JsonNode?)one.Value)));
        root["tasks"] = new JsonArray([.. result.Tasks.Select(task => (JsonNode)new JsonObject
        {
            ["flow"] = task.Flow,
            ["task"] = task.Task,
            ["rows"] = task.Rows,
            ["seconds"] = Math.Round(task.Seconds, 3),
            ["unchanged"] = task.IsUnchanged,
        })]);
        root["database"] = result.Database;
        root["report"] = result.Report;
        root["seconds"] = Math.Round(result.Seconds, 3);
        return root.Indented();
    }

    static JsonObject Counts(IReadOnlyDictionary<string, long> counts) =>
        new(counts.Select(count => KeyValuePair.Create(count.Key, (JsonNode?)count.Value)));

    // `forecast.mape` is the member mape of the object forecast; a whole number is written without a point.
    static void Set(JsonObject at, ReadOnlySpan<string> path, object? value)
    {
        foreach (var name in path[..^1])
        {
            if (at[name] is not JsonObject next)
            {
                at[name] = next = [];
            }
            at = next;
        }
        at[path[^1]] = value switch
        {
            double number when number == Math.Floor(number) && Math.Abs(number) < 1e15 => (long)number,
            double number => number,
            _ => (string?)value,
        };
    }
}
