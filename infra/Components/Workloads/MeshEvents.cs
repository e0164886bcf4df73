using Platform.Components.Databricks.Flows;
using Platform.Components.Streaming;
using Platform.Mesh.Flows;
using Platform.Mesh.Naming;
using Pulumi.Databricks;

namespace Platform.Components.Workloads;

/// <summary>
/// The event hubs of what flows send: one per source that a task <c>emits</c> to or <c>lands</c>. Who sends has another
/// identity than who reads.
/// </summary>
/// <param name="Ingress">The hubs.</param>
/// <param name="Sender">The credential of the tasks that send.</param>
/// <param name="Receiver">The credential of the tasks that ingest.</param>
sealed record MeshEvents(EventIngress Ingress, Credential Sender, Credential Receiver)
{
    /// <summary>The flows of a mesh but the power plants', which have a component of their own.</summary>
    internal static IEnumerable<Flow> FlowsOf(DataMesh mesh) =>
        mesh.Flows.Where(flow => flow.Path.ProjectPath != PowerPlantPipeline.Path);

    /// <summary>The streams of a mesh, sorted: domain, project and source.</summary>
    internal static IReadOnlyList<string> StreamsOf(DataMesh mesh) =>
    [
        .. FlowsOf(mesh)
            .SelectMany(flow => Sources([flow]).Select(source => Stream(flow.Path, source)))
            .Distinct()
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The hubs of a project by source, with the credential of who reads.</summary>
    internal Dictionary<string, StreamSource> Read(IReadOnlyList<Flow> flows) => Of(flows, Receiver);

    /// <summary>The hubs of a project by source, with the credential of who sends.</summary>
    internal Dictionary<string, StreamSource> Send(IReadOnlyList<Flow> flows) => Of(flows, Sender);

    Dictionary<string, StreamSource> Of(IReadOnlyList<Flow> flows, Credential credential) =>
        Sources(flows).ToDictionary(source => source, source =>
        {
            var hub = Ingress.Hubs[Stream(flows[0].Path, source)];
            return new StreamSource(Ingress.KafkaEndpoint, hub.Hub.Name, hub.Group.Name, credential.Name);
        });

    static IEnumerable<string> Sources(IReadOnlyList<Flow> flows) =>
        flows.SelectMany(flow => flow.Definition.Tasks).SelectMany(task => task.Sends).Distinct();

    static string Stream(FlowPath path, string source) =>
        $"{path.Domain}-{path.Project}-{source}".Replace('_', '-').Replace('/', '-').ToLowerInvariant();
}
