using Platform.Mesh.Flows;
using Pulumi;

namespace Platform.Components.Databricks.Flows;

/// <summary>
/// A flow folder, deployed: its files in the workspace, the job or pipeline that runs them, who may start and see it, and its alerts. Everything follows from the
/// folder and from the environment; the same folder and environment give the same resources.
/// </summary>
public sealed class FlowDeployment : PlatformComponent
{
    /// <summary>Deploys a flow.</summary>
    public FlowDeployment(string name, FlowDeploymentArgs args, ComponentResourceOptions? options = null) : base("platform:databricks:FlowDeployment", name, args.Environment.Context, options)
    {
        var names = new FlowNames(args.Flow, args.Mesh, args.Environment.Names);
        var data = args.Environment.Catalogs.Of(names.Catalog, args.Flow.Path.Project);
        // A job that runs all the time starts at once: what it reads must be there.
        List<Resource> ready = [args.Runtime, args.Project, .. Upload(args), .. data];
        if (args.Flow.Definition.Kind == FlowKind.Pipeline)
        {
            FlowPipeline.Make(this, args, names, ready);
        }
        else
        {
            FlowJob.Make(this, args, names, new FlowTasks(args, names), ready);
        }

        FlowAlerts.Make(this, args, data);
        RegisterOutputs();
    }

    /// <summary>The logical name of a flow: its place in the mesh.</summary>
    public static string NameOf(Flow flow) => string.Join('-', new[] { flow.Path.Org, flow.Path.Domain, flow.Path.Project, flow.Path.FlowType, flow.Path.Flow }.Where(part => part.Length > 0));

    IEnumerable<Resource> Upload(FlowDeploymentArgs args) => args.Flow.Files.Where(SourceFolder.IsDeployed).Prepend("deployment.yml").Select(file =>
        args.Runtime.Files.Upload(this, file, $"{args.Environment.Root}/{args.Flow.Path.Folder}/{file}", File.ReadAllBytes(Path.Combine(args.Flow.Folder, file)))).ToList();
}
