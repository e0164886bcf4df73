using Platform.Components.Access;
using Platform.Components.Databricks.Flows;
using Platform.Mesh.Flows;
using Platform.Mesh.Naming;
using Pulumi;
using Pulumi.Databricks;

namespace Platform.Components.Workloads;

/// <summary>Every project of the mesh that is deployed from its folder alone: all but the power plants.</summary>
public sealed class MeshProjects : PlatformComponent
{
    /// <summary>Deploys the projects.</summary>
    public MeshProjects(string name, MeshProjectsArgs args, ComponentResourceOptions? options = null)
        : base("platform:workloads:MeshProjects", name, args.Runtime.Context, options)
    {
        var environment = args.Runtime.Environment;
        var events = args.Ingress is { } ingress && StreamsOf(environment.Mesh).Count > 0
            ? new MeshEvents(ingress, Credential("sender", "Sends", ingress.Sender),
                Credential("receiver", "Reads", ingress.Receiver))
            : null;
        var projects = MeshEvents.FlowsOf(environment.Mesh)
            .GroupBy(flow => NameOf(flow.Path));
        foreach (var flows in projects)
        {
            _ = new ProjectDeployment(flows.Key, new ProjectDeploymentArgs
            {
                Runtime = args.Runtime,
                Flows = [.. flows],
                Streams = events?.Read([.. flows]) ?? [],
                Sinks = events?.Send([.. flows]) ?? [],
            }, Part());
        }

        RegisterOutputs();

        Credential Credential(string role, string does, DataConnector identity) => EventCredential.Make(
            this, role, $"flows_events_{role}", $"{does} events of flows", identity, args.Ingress!, environment);
    }

    /// <summary>The streams that flows of these projects send events to, each a hub of the ingress.</summary>
    public static IReadOnlyList<string> StreamsOf(DataMesh mesh) => MeshEvents.StreamsOf(mesh);

    static string NameOf(FlowPath path) =>
        string.Join('-', new[] { path.Org, path.Domain, path.Project }.Where(part => part.Length > 0));
}
