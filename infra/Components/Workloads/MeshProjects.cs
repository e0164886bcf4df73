using Platform.Components.Databricks.Flows;
using Platform.Mesh.Naming;
using Pulumi;

namespace Platform.Components.Workloads;

/// <summary>Every project of the mesh that is deployed from its folder alone: all but the power plants.</summary>
public sealed class MeshProjects : PlatformComponent
{
    /// <summary>Deploys the projects.</summary>
    public MeshProjects(string name, MeshProjectsArgs args, ComponentResourceOptions? options = null)
        : base("platform:workloads:MeshProjects", name, args.Runtime.Context, options)
    {
        var projects = args.Runtime.Environment.Mesh.Flows
            .Where(flow => flow.Path.ProjectPath != PowerPlantPipeline.Path)
            .GroupBy(flow => NameOf(flow.Path));
        foreach (var flows in projects)
        {
            _ = new ProjectDeployment(flows.Key, new ProjectDeploymentArgs
            {
                Runtime = args.Runtime,
                Flows = [.. flows],
            }, Part());
        }

        RegisterOutputs();
    }

    static string NameOf(FlowPath path) =>
        string.Join('-', new[] { path.Org, path.Domain, path.Project }.Where(part => part.Length > 0));
}
