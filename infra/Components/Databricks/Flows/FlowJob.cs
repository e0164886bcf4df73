using Platform.Components.Databricks.Scope;
using Platform.Mesh.Flows;
using Pulumi;
using Pulumi.Databricks;
using Pulumi.Databricks.Inputs;

namespace Platform.Components.Databricks.Flows;

/// <summary>
/// Turns a flow into a job. No job starts another by id: an id has more digits than the SDK's numbers hold.
/// </summary>
static class FlowJob
{
    /// <summary>Makes the job that runs a flow's tasks.</summary>
    public static Job Make(
        PlatformComponent owner, FlowDeploymentArgs args, FlowNames names, FlowTasks tasks, IEnumerable<Resource> after)
    {
        var job = Common(args, names, Reliability.Of(args.Flow.Definition));
        var tried = args.Flow.Definition.Integration is null ? null : new IntegrationTasks(args);
        job.Tasks = tried?.All ?? tasks.All;
        if (tried?.NeedCluster ?? tasks.NeedCluster)
        {
            job.JobClusters = [args.Environment.Compute.JobCluster.ForJob()];
        }

        return Make(owner, args, job, after);
    }

    /// <summary>Makes the job that starts a pipeline by the clock or by an event.</summary>
    public static Job MakeStarter(PlatformComponent owner, FlowDeploymentArgs args, FlowNames names, Pipeline pipeline)
    {
        var job = Common(args, names, Reliability.Batch);
        job.Tasks =
        [
            new JobTaskArgs
            {
                TaskKey = "pipeline",
                PipelineTask = new JobTaskPipelineTaskArgs { PipelineId = pipeline.Id, FullRefresh = false },
            },
        ];
        return Make(owner, args, job, []);
    }

    static Job Make(PlatformComponent owner, FlowDeploymentArgs args, JobArgs arguments, IEnumerable<Resource> after)
    {
        var environment = args.Environment;
        var job = new Job($"{owner.LogicalName}-job", arguments, environment.Workspace.InsideNaming(owner, after));
        environment.Workspace.Permit(
            owner,
            $"{owner.LogicalName}-job",
            on => on.JobId = job.Id,
            [
                environment.Administrators.May("CAN_MANAGE"),
                .. environment.Operators.May("CAN_MANAGE_RUN"),
                .. environment.Viewers.May("CAN_VIEW"),
            ]);
        return job;
    }

    static JobArgs Common(FlowDeploymentArgs args, FlowNames names, Reliability reliability)
    {
        var environment = args.Environment;
        var job = new JobArgs
        {
            Name = environment.Names.Job(args.Flow.Path),
            Description = args.Flow.Definition.Description,
            RunAs = new JobRunAsArgs { ServicePrincipalName = environment.Runner.Name },
            Tags = GitTags.Tags(environment, args.Flow),
            Parameters = Parameters(args),
            MaxConcurrentRuns = 1,
            Queue = new JobQueueArgs { Enabled = reliability.Queue },
            TimeoutSeconds = Optional.Of(reliability.TimeoutSeconds),
            Health = new JobHealthArgs
            {
                Rules =
                [
                    new JobHealthRuleArgs
                    {
                        Metric = reliability.HealthMetric,
                        Op = "GREATER_THAN",
                        Value = reliability.HealthLimit,
                    },
                ],
            },
            EditMode = "UI_LOCKED",
            BudgetPolicyId = Optional.Of(environment.BudgetPolicy),
            ProviderConfig = new JobProviderConfigArgs { WorkspaceId = environment.Workspace.Id },
        };
        FlowStart.Set(job, args, names);
        FlowNotifications.Set(job, environment.NotificationEmails, args.Runtime.Channels, reliability);
        return job;
    }

    static JobParameterArgs[] Parameters(FlowDeploymentArgs args) =>
    [
        .. args.Flow.Definition.Parameters
            .Concat(GitTags.Parameters(args.Environment, args.Flow))
            .Concat(Backfill(args.Flow.Definition))
            .OrderBy(parameter => parameter.Key, StringComparer.Ordinal)
            .Select(parameter => new JobParameterArgs { Name = parameter.Key, Default = parameter.Value }),
    ];

    // Empty: a run that is no backfill.
    static IEnumerable<KeyValuePair<string, string>> Backfill(FlowDefinition definition) =>
        definition.Ingestion.Any(ingestion => ingestion.Period is not null)
            ? FlowParameters.OfBackfill.Select(name => KeyValuePair.Create(name, ""))
            : [];
}
