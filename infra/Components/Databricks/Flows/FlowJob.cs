using Pulumi;
using Pulumi.Databricks;
using Pulumi.Databricks.Inputs;

namespace Platform.Components.Databricks.Flows;

/// <summary>Turns a flow into a job. Jobs never start one another by id: ids have more digits than the SDK's numbers hold.</summary>
static class FlowJob
{
    /// <summary>Makes the job that runs a flow's tasks.</summary>
    public static Job Make(PlatformComponent owner, FlowDeploymentArgs args, FlowNames names, FlowTasks tasks, IEnumerable<Resource> after)
    {
        var job = Common(args, names, Reliability.Of(args.Flow.Definition));
        job.Tasks = tasks.All;
        if (tasks.NeedCluster)
        {
            job.JobClusters = [args.Environment.Compute.JobCluster.ForJob()];
        }

        if (tasks.NeedPython)
        {
            job.Environments = [PythonEnvironment(args.Project.Requirements!)];
        }

        return Make(owner, args, job, after);
    }

    /// <summary>Makes the job that starts a pipeline by the clock or by an event.</summary>
    public static Job MakeStarter(PlatformComponent owner, FlowDeploymentArgs args, FlowNames names, Pipeline pipeline)
    {
        var job = Common(args, names, Reliability.Batch);
        job.Tasks = [new JobTaskArgs { TaskKey = "pipeline", PipelineTask = new JobTaskPipelineTaskArgs { PipelineId = pipeline.Id, FullRefresh = false } }];
        return Make(owner, args, job, []);
    }

    static Job Make(PlatformComponent owner, FlowDeploymentArgs args, JobArgs arguments, IEnumerable<Resource> after)
    {
        var environment = args.Environment;
        var job = new Job($"{owner.LogicalName}-job", arguments, environment.Workspace.Inside(owner, after));
        _ = new Permissions($"{owner.LogicalName}-job", new PermissionsArgs
        {
            JobId = job.Id,
            AccessControls = [environment.Owner.May("IS_OWNER"), .. environment.Operators.Select(who => who.May("CAN_MANAGE_RUN")), .. environment.Viewers.Select(who => who.May("CAN_VIEW"))],
            ProviderConfig = new PermissionsProviderConfigArgs { WorkspaceId = environment.Workspace.Id },
        }, environment.Workspace.Inside(owner));
        return job;
    }

    static JobArgs Common(FlowDeploymentArgs args, FlowNames names, Reliability reliability)
    {
        var environment = args.Environment;
        var job = new JobArgs
        {
            Name = environment.Names.Job(args.Flow.Path),
            Description = args.Flow.Definition.Description,
            RunAs = new JobRunAsArgs { ServicePrincipalName = environment.RunAs },
            Tags = GitTags.Tags(environment),
            Parameters = Parameters(args),
            MaxConcurrentRuns = 1,
            Queue = new JobQueueArgs { Enabled = reliability.Queue },
            TimeoutSeconds = reliability.TimeoutSeconds is { } seconds ? (Input<int>)seconds : null,
            Health = new JobHealthArgs { Rules = [new JobHealthRuleArgs { Metric = reliability.HealthMetric, Op = "GREATER_THAN", Value = reliability.HealthLimit }] },
            EditMode = "UI_LOCKED",
            ProviderConfig = new JobProviderConfigArgs { WorkspaceId = environment.Workspace.Id },
        };
        FlowStart.Set(job, args, names);
        if (environment.NotificationEmails.Count > 0)
        {
            Notify(job, environment.NotificationEmails, reliability);
        }

        return job;
    }

    static JobParameterArgs[] Parameters(FlowDeploymentArgs args) =>
    [
        .. args.Flow.Definition.Parameters.Concat(GitTags.Facts(args.Environment)).Append(new("pipeline_env", args.Environment.Context.Names.Environment))
            .OrderBy(parameter => parameter.Key, StringComparer.Ordinal)
            .Select(parameter => new JobParameterArgs { Name = parameter.Key, Default = parameter.Value }),
    ];

    static void Notify(JobArgs job, IReadOnlyList<string> emails, Reliability reliability)
    {
        job.NotificationSettings = new JobNotificationSettingsArgs { NoAlertForCanceledRuns = true, NoAlertForSkippedRuns = true };
        job.EmailNotifications = reliability == Reliability.Streaming
            ? new JobEmailNotificationsArgs { OnFailures = emails.ToArray(), OnStreamingBacklogExceededs = emails.ToArray() }
            : new JobEmailNotificationsArgs { OnFailures = emails.ToArray(), OnDurationWarningThresholdExceededs = emails.ToArray() };
    }

    static JobEnvironmentArgs PythonEnvironment(string requirements) => new()
    {
        EnvironmentKey = FlowTasks.PythonEnvironment,
        Spec = new JobEnvironmentSpecArgs { EnvironmentVersion = "4", Dependencies = [$"-r {requirements}"] },
    };
}
