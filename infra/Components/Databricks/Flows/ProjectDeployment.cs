using Platform.Components.Databricks.Scope;
using Platform.Mesh.Notebooks;
using Platform.Mesh.Reports;
using Pulumi;
using Pulumi.Databricks;
using Pulumi.Databricks.Inputs;

namespace Platform.Components.Databricks.Flows;

/// <summary>
/// A deployed project of the mesh: its flows, what they share, its notebooks, and the dashboard of its report.
/// </summary>
public sealed class ProjectDeployment : PlatformComponent
{
    /// <summary>Deploys a project.</summary>
    public ProjectDeployment(string name, ProjectDeploymentArgs args, ComponentResourceOptions? options = null)
        : base("platform:databricks:ProjectDeployment", name, args.Environment.Context, options)
    {
        var files = new ProjectFiles($"{name}-files", new ProjectFilesArgs
        {
            Runtime = args.Runtime,
            Flow = args.Flows[0],
        }, Part());
        List<FlowDeployment> deployed = [];
        // One that tries out the project runs the others.
        foreach (var flow in args.Flows.OrderBy(flow => flow.Definition.Integration is not null))
        {
            deployed.Add(new(FlowDeployment.NameOf(flow), new()
            {
                Runtime = args.Runtime,
                Files = files,
                Flow = flow,
                Streams = args.Streams,
                Sinks = args.Sinks,
                Runs = flow.Definition.Integration is null ? [] : [.. deployed],
            }, Part()));
        }

        if (SourceFolder.Read(Path.Combine(files.Source, NotebookFolder.Name)) is [_, ..] notebooks)
        {
            _ = new ProjectNotebooks($"{name}-notebooks", new ProjectNotebooksArgs
            {
                Runtime = args.Runtime,
                Files = files,
                Flow = args.Flows[0],
                Notebooks = notebooks,
            }, Part());
        }

        if (ReportFile.Load(files.Source, files.Relative) is { } report)
        {
            MakeDashboard(report, files, args);
        }

        RegisterOutputs();
    }

    void MakeDashboard(ReportDefinition report, ProjectFiles files, ProjectDeploymentArgs args)
    {
        var environment = args.Environment;
        var dashboard = new Dashboard($"{LogicalName}-dashboard", new DashboardArgs
        {
            DisplayName = report.Title,
            ParentPath = files.Folder,
            WarehouseId = environment.Compute.Warehouse.Id,
            // Readers use their own rights.
            EmbedCredentials = false,
            SerializedDashboard = DashboardDefinition.Of(report, chart => Sql(chart, files, args)),
            ProviderConfig = new DashboardProviderConfigArgs { WorkspaceId = environment.Workspace.Id },
        }, environment.Workspace.Inside(this, files));
        environment.Workspace.Permit(
            this,
            $"{LogicalName}-dashboard",
            on => on.DashboardId = dashboard.Id,
            environment.Readers.May("CAN_READ"));
    }

    static string Sql(ReportChart chart, ProjectFiles files, ProjectDeploymentArgs args) => FullNames.In(
        System.IO.File.ReadAllText(Path.Combine(files.Source, chart.Sql)),
        $"{files.Relative}/{chart.Sql}",
        args.Environment,
        args.Flows[0]);
}
