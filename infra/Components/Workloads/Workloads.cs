using Platform.Components.Databricks.Flows;
using Pulumi;

namespace Platform.Components.Workloads;

/// <summary>Every flow of the repository, by project. A project is deployed from its folder alone; the power plants have an ingress and a model besides.</summary>
public sealed class Workloads : PlatformComponent
{
    /// <summary>Deploys the projects.</summary>
    public Workloads(string name, WorkloadsArgs args, ComponentResourceOptions? options = null) : base("platform:workloads:Workloads", name, args.Lakehouse.Context, options)
    {
        var environment = args.Lakehouse.Flows;
        if (args.Mesh.Flows.Count > 0)
        {
            var runtime = new FlowRuntime($"{name}-runtime", environment, args.Repository, Part());
            foreach (var flows in args.Mesh.Flows.GroupBy(flow => (flow.Path.Org, flow.Path.ProjectPath)))
            {
                Deploy(new ProjectDeploymentArgs { Environment = environment, Runtime = runtime, Mesh = args.Mesh, Flows = [.. flows] }, args);
            }
        }

        RegisterOutputs();
    }

    void Deploy(ProjectDeploymentArgs project, WorkloadsArgs args)
    {
        var path = project.Flows[0].Path;
        if (path.ProjectPath == PowerPlantPipeline.Path)
        {
            _ = new PowerPlantPipeline("power-plants", new PowerPlantPipelineArgs { Project = project, Ingress = args.Ingress, ReadEvents = args.ReadEvents, Retry = args.Lakehouse.Retry }, Part());
        }
        else
        {
            _ = new ProjectDeployment(string.Join('-', new[] { path.Org, path.Domain, path.Project }.Where(part => part.Length > 0)), project, Part());
        }
    }
}
