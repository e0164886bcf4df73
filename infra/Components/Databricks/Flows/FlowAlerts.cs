using Platform.Components.Databricks.Scope;
using Platform.Components.Monitoring;
using Platform.Mesh.Flows;
using Pulumi;
using Pulumi.Databricks;
using Pulumi.Databricks.Inputs;

namespace Platform.Components.Databricks.Flows;

/// <summary>Turns the alerts of a flow into Databricks SQL alerts.</summary>
static class FlowAlerts
{
    /// <summary>Makes the alerts.</summary>
    /// <param name="owner">The flow's component.</param>
    /// <param name="args">What the flow is deployed with.</param>
    /// <param name="after">What must exist first.</param>
    public static void Make(PlatformComponent owner, FlowDeploymentArgs args, IEnumerable<Resource> after)
    {
        var environment = args.Environment;
        foreach (var alert in args.Flow.Definition.Alerts)
        {
            var name = $"{owner.LogicalName}-{alert.Name}";
            var made = new AlertV2(name, new AlertV2Args
            {
                DisplayName = $"{environment.Names.Job(args.Flow.Path)}-{alert.Name}",
                CustomDescription = Optional.Of(RunBook.Of(environment.RunBooks, alert.Name)),
                // The form that the service answers; the folder of an alert cannot be updated.
                ParentPath = $"/Workspace{environment.Root}",
                QueryText = FullNames.In(
                    args.Flow.Read(alert.Sql), $"{args.Flow.Path.Folder}/{alert.Sql}", environment, args.Flow),
                WarehouseId = environment.Compute.Warehouse.Id,
                RunAs = new AlertV2RunAsArgs { ServicePrincipalName = environment.Runner.Name },
                Evaluation = Evaluation(alert, args.Runtime),
                Schedule = new AlertV2ScheduleArgs
                {
                    QuartzCronSchedule = alert.Schedule.QuartzCronExpression,
                    TimezoneId = alert.Schedule.TimezoneId,
                    PauseStatus = environment.Paused ? "PAUSED" : "UNPAUSED",
                },
                // A deleted alert would lie in the trash and count to the workspace's limit.
                PurgeOnDelete = true,
                ProviderConfig = new AlertV2ProviderConfigArgs { WorkspaceId = environment.Workspace.Id },
            }, environment.Workspace.InsideNaming(owner, after));
            environment.Workspace.Permit(
                owner,
                name,
                on => on.AlertV2Id = made.Id,
                [
                    environment.Administrators.May("CAN_MANAGE"),
                    .. environment.Operators.May("CAN_RUN"),
                    .. environment.Viewers.May("CAN_READ"),
                ]);
        }
    }

    static AlertV2EvaluationArgs Evaluation(FlowAlert alert, FlowRuntime runtime) => new()
    {
        Source = new AlertV2EvaluationSourceArgs { Name = "value" },
        ComparisonOperator = alert.Operator,
        Threshold = new AlertV2EvaluationThresholdArgs
        {
            Value = new AlertV2EvaluationThresholdValueArgs { DoubleValue = alert.Threshold },
        },
        // A query that returns no row has nothing to warn of.
        EmptyResultState = "OK",
        Notification = new AlertV2EvaluationNotificationArgs
        {
            NotifyOnOk = true,
            // A subscription by address is one of a user of the workspace, which a mailbox is not.
            Subscriptions = runtime.Heard
                .Select(id => new AlertV2EvaluationNotificationSubscriptionArgs { DestinationId = id })
                .ToArray(),
        },
    };
}
