using Platform.Mesh.Reports;
using Pulumi;
using Pulumi.Databricks;
using Pulumi.Databricks.Inputs;

namespace Platform.Components.Databricks.Flows;

/// <summary>A project of the mesh, deployed: what its flows share, the flows, and the dashboard that its report describes.</summary>
public sealed class ProjectDeployment : PlatformComponent
{
    /// <summary>Deploys a project.</summary>
    public ProjectDeployment(string name, ProjectDeploymentArgs args, ComponentResourceOptions? options = null) : base("platform:databricks:ProjectDeployment", name, args.Environment.Context, options)
    {
        var files = new ProjectFiles($"{name}-files", args.Environment, args.Runtime, args.Mesh, args.Flows[0], Part());
        foreach (var flow in args.Flows)
        {
            _ = new FlowDeployment(FlowDeployment.NameOf(flow), new FlowDeploymentArgs
            {
                Environment = args.Environment,
                Runtime = args.Runtime,
                Project = files,
                Flow = flow,
                Mesh = args.Mesh,
                Streams = args.Streams,
            }, Part());
        }

        if (ReportFile.Load(files.Source, files.Relative) is { } report)
        {
            Show(report, files, args);
        }

        RegisterOutputs();
    }

    void Show(ReportDefinition report, ProjectFiles files, ProjectDeploymentArgs args)
    {
        var environment = args.Environment;
        var dashboard = new Dashboard($"{LogicalName}-dashboard", new DashboardArgs
        {
            DisplayName = report.Title,
            ParentPath = files.Folder,
            WarehouseId = environment.Compute.Warehouse.Id,
            // Who looks at it reads with rights of their own.
            EmbedCredentials = false,
            SerializedDashboard = DashboardDefinition.Of(report, chart => FullNames.In(
                System.IO.File.ReadAllText(Path.Combine(files.Source, chart.Sql)), $"{files.Relative}/{chart.Sql}", args.Mesh, args.Flows[0], environment.Names)),
            ProviderConfig = new DashboardProviderConfigArgs { WorkspaceId = environment.Workspace.Id },
        }, environment.Workspace.Inside(this, files));
        _ = new Permissions($"{LogicalName}-dashboard", new PermissionsArgs
        {
            DashboardId = dashboard.Id,
            AccessControls = environment.Operators.Concat(environment.Viewers).Select(reader => reader.May("CAN_READ")).ToArray(),
            ProviderConfig = new PermissionsProviderConfigArgs { WorkspaceId = environment.Workspace.Id },
        }, environment.Workspace.Inside(this));
    }
}
