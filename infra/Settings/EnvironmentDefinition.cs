using Platform.Mesh.Faults;
using Platform.Mesh.Flows;

namespace Platform.Settings;

/// <summary>All that an environment is made from: its settings and the flows of the repository.</summary>
public sealed record EnvironmentDefinition(PlatformSettings Settings, DataMesh Mesh)
{
    /// <summary>Reads both, before anything is made.</summary>
    /// <param name="stack">The name of the stack.</param>
    /// <param name="preview">A preview accepts the placeholders of the shipped files; an update refuses them.</param>
    /// <param name="root">The repository on disk.</param>
    /// <exception cref="FaultException">Everything that is wrong with either, at once.</exception>
    public static EnvironmentDefinition Load(string stack, bool preview, string root)
    {
        var faults = new FaultList();
        var settings = faults.Try(() => PlatformSettings.Load(stack, preview));
        var mesh = faults.Try(() => DataMesh.Load(root));
        faults.Add(ServerlessRules.Check(settings, mesh));
        faults.ThrowIfAny();
        return new(settings!, mesh!.Named(settings!.MeshNames, settings.File));
    }
}
