using Platform.Mesh.Flows;
using Pulumi;
using Pulumi.Databricks;
using Pulumi.Databricks.Inputs;

namespace Platform.Components.Databricks.Flows;

/// <summary>What starts a job: at most one of a clock, an event and itself. Where the environment is paused all of them stand still.</summary>
static class FlowStart
{
    /// <summary>Sets the one that the flow states.</summary>
    public static void Set(JobArgs job, FlowDeploymentArgs args, FlowNames names)
    {
        var status = args.Environment.Paused ? "PAUSED" : "UNPAUSED";
        var definition = args.Flow.Definition;
        if (definition.Schedule is { } schedule)
        {
            job.Schedule = new JobScheduleArgs { QuartzCronExpression = schedule.QuartzCronExpression, TimezoneId = schedule.TimezoneId, PauseStatus = status };
        }
        else if (definition.Trigger is { } trigger)
        {
            job.Trigger = new JobTriggerArgs
            {
                PauseStatus = status,
                FileArrival = trigger.FileArrival is { } arrival ? (Input<JobTriggerFileArrivalArgs>)OnFile(arrival, args.Flow, names) : null,
                TableUpdate = trigger.TableUpdate is { } update ? (Input<JobTriggerTableUpdateArgs>)OnTable(update, names) : null,
            };
        }
        else if (definition is { Continuous: { } continuous, Kind: FlowKind.Job })
        {
            job.Continuous = new JobContinuousArgs { PauseStatus = status, TaskRetryMode = continuous.TaskRetryMode };
        }
    }

    static JobTriggerFileArrivalArgs OnFile(FileArrival arrival, Flow flow, FlowNames names) => new()
    {
        // The service wants the slash at the end.
        Url = $"{names.Landing}/{flow.Definition.Ingestion.First(ingestion => ingestion.Table == arrival.Table).Source}/",
        MinTimeBetweenTriggersSeconds = arrival.MinTimeBetweenTriggersSeconds is { } pause ? (Input<int>)pause : null,
        WaitAfterLastChangeSeconds = arrival.WaitAfterLastChangeSeconds is { } wait ? (Input<int>)wait : null,
    };

    static JobTriggerTableUpdateArgs OnTable(TableUpdate update, FlowNames names) => new()
    {
        TableNames = update.Tables.Order(StringComparer.Ordinal).Select(names.Table).ToArray(),
        Condition = update.Condition,
        MinTimeBetweenTriggersSeconds = update.MinTimeBetweenTriggersSeconds is { } pause ? (Input<int>)pause : null,
        WaitAfterLastChangeSeconds = update.WaitAfterLastChangeSeconds is { } wait ? (Input<int>)wait : null,
    };
}
