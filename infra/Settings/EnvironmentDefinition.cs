using Platform.History;
using Platform.Mesh.Faults;
using Platform.Mesh.Flows;
using Platform.Mesh.Naming;

namespace Platform.Settings;

/// <summary>All that an environment is made from.</summary>
/// <param name="Settings">Its settings.</param>
/// <param name="Mesh">The flows of the repository.</param>
/// <param name="Commits">The commit of each flow, as its job says it; one that git does not know is left out.</param>
public sealed record EnvironmentDefinition(
    PlatformSettings Settings, DataMesh Mesh, IReadOnlyDictionary<FlowPath, string> Commits)
{
    /// <summary>Reads it all, before anything is made.</summary>
    /// <param name="stack">The name of the stack.</param>
    /// <param name="preview">A preview accepts the placeholders of the shipped files; an update refuses them.</param>
    /// <param name="root">The repository on disk.</param>
    /// <exception cref="FaultException">Everything that is wrong with settings and flows, at once.</exception>
    public static EnvironmentDefinition Load(string stack, bool preview, string root)
    {
        var faults = new FaultList();
        var settings = faults.Try(() => PlatformSettings.Load(stack, preview));
        var mesh = faults.Try(() => DataMesh.Load(root));
        faults.Add(ServerlessRules.Check(settings, mesh));
        faults.Add(ContinuousRules.Check(settings, mesh));
        faults.Add(ServingRules.Check(settings, mesh));
        faults.ThrowIfAny();
        var flows = mesh!.In(settings!.Environment).Named(settings.MeshNames, settings.File);
        return new(settings, flows, FlowCommits.Of(flows.Flows, settings.Git.Commit, root));
    }
}
