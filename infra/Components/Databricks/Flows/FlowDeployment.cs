using System.Text;
using Platform.Mesh.Flows;
using Platform.Mesh.Resolved;
using Pulumi;

namespace Platform.Components.Databricks.Flows;

/// <summary>
/// A flow folder, deployed: its files in the workspace, the job or pipeline that runs them, who may start and see it,
/// and its alerts. Everything follows from the folder and the environment: the same two give the same resources.
/// </summary>
public sealed class FlowDeployment : PlatformComponent
{
    /// <summary>Deploys a flow.</summary>
    public FlowDeployment(string name, FlowDeploymentArgs args, ComponentResourceOptions? options = null)
        : base("platform:databricks:FlowDeployment", name, args.Environment.Context, options)
    {
        var names = args.Names;
        var data = args.Environment.DataOf(names.Place);
        // A job that runs all the time starts at once: what it reads must be there.
        List<Resource> ready = [args.Runtime, args.Files, .. Upload(args), .. data, .. args.Runs];
        if (args.Flow.Definition.Kind == FlowKind.Pipeline)
        {
            FlowPipeline.Make(this, args, names, ready);
        }
        else
        {
            var job = AllTheTime.JobOf(args);
            FlowJob.Make(this, job, names, new FlowTasks(job, names), ready);
        }

        FlowAlerts.Make(this, args, [args.Runtime, .. data]);
        RegisterOutputs();
    }

    /// <summary>The logical name of a flow: its place in the mesh.</summary>
    public static string NameOf(Flow flow)
    {
        string[] parts = [flow.Path.Org, flow.Path.Domain, flow.Path.Project, flow.Path.FlowType, flow.Path.Flow];
        return string.Join('-', parts.Where(part => part.Length > 0));
    }

    List<Resource> Upload(FlowDeploymentArgs args)
    {
        var folder = $"{args.Environment.Root}/{args.Flow.Path.Folder}";
        var files = args.Flow.Files
            .Where(SourceFolder.IsDeployed)
            .Select(file => new SourceFile(file, File.ReadAllBytes(Path.Combine(args.Flow.Folder, file))));
        var resolved = FlowJson.Write(ResolvedFlow.Of(args.Flow));
        // The notebook reads it; of a pipeline it says what runs where there is no Lakeflow.
        var read = new SourceFile(FlowJson.Name, Encoding.UTF8.GetBytes(resolved));
        return
        [
            .. files.Prepend(read).Select(file =>
                args.Runtime.Files.Upload(this, file.Name, $"{folder}/{file.Name}", file.Content)),
        ];
    }
}
