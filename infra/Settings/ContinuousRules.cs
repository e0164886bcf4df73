using Platform.Mesh.Faults;
using Platform.Mesh.Flows;

namespace Platform.Settings;

/// <summary>The rule between flows that run all the time and the mesh: jobs that one task can run in turn.</summary>
static class ContinuousRules
{
    /// <summary>What is broken; nothing where settings or flows could not be read.</summary>
    internal static IEnumerable<Fault> Check(PlatformSettings? settings, DataMesh? mesh)
    {
        if (settings is null || mesh is null)
        {
            return [];
        }
        var may = mesh.Flows.Where(May).Select(flow => flow.Path.ShortPath).ToList();
        return settings.Flows.Continuous
            .Where(path => !may.Contains(path))
            .Select(path => new Fault(settings.File, "platform:flows.continuous", path,
                $"a flow that reads what is new and neither sends, erases nor needs Spark: {string.Join(", ", may)}"));
    }

    // A task that sends has another credential than those that read, and an erasure waits for a day of requests.
    static bool May(Flow flow) =>
        flow.Definition is { Kind: FlowKind.Job, Integration: null, Continuous: null }
        && flow.Definition.Tasks.Any(task => task.Stream is not null)
        && flow.Definition.Tasks.All(task => task is { Emits: null, Spark: null, Erase: null, Lands.Count: 0 });
}
