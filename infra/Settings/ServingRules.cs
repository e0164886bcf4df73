using Platform.Mesh.Faults;
using Platform.Mesh.Flows;

namespace Platform.Settings;

/// <summary>The rule between the served model and the flows: a project of the mesh has it.</summary>
static class ServingRules
{
    /// <summary>What is broken; nothing where settings or flows could not be read.</summary>
    internal static IReadOnlyList<Fault> Check(PlatformSettings? settings, DataMesh? mesh) =>
        settings?.Options.Serving is not { } serving || mesh is null || mesh.Find(ProjectOf(serving)).Count > 0
            ? []
            : [new(settings.File, "platform:options.serving.model", serving.Model,
                $"a model of a project of the mesh: {string.Join(", ", Projects(mesh))}")];

    /// <summary>Domain and project of the served model.</summary>
    internal static string ProjectOf(ServingSettings serving) =>
        serving.Model[..serving.Model.LastIndexOf('/')];

    static IEnumerable<string> Projects(DataMesh mesh) =>
        mesh.Flows.Select(flow => flow.Path.ProjectPath).Distinct().Order(StringComparer.Ordinal);
}
