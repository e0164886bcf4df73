using Platform.Mesh.Flows;
using Pulumi;
using Pulumi.Databricks;
using Pulumi.Databricks.Inputs;

namespace Platform.Components.Databricks.Flows;

/// <summary>What starts a job: a clock, an event, or the job itself; nothing where the environment is paused.</summary>
static class FlowStart
{
    // Often enough for batches, and no more than a cluster start apart.
    static readonly Schedule OfEvents = new() { QuartzCronExpression = "0 0/15 * * * ?", TimezoneId = "UTC" };

    /// <summary>Sets the one that the flow states.</summary>
    public static void Set(JobArgs job, FlowDeploymentArgs args, FlowNames names)
    {
        var status = args.Environment.Paused ? "PAUSED" : "UNPAUSED";
        var definition = args.Flow.Definition;
        var update = definition.Trigger?.TableUpdate;
        // A job that waits for a table that does not exist is refused: databricks/cli #4437.
        var until = update is not null && !args.Environment.TablesExist ? update.UntilThen : null;
        // Where a hub takes the place of the files that it waits for, none ever arrive.
        var hub = definition.Trigger?.FileArrival is { } files && args.Streams.ContainsKey(SourceOf(files, args.Flow))
            ? OfEvents : null;
        if ((definition.Schedule ?? until ?? hub) is { } schedule)
        {
            job.Schedule = new JobScheduleArgs
            {
                QuartzCronExpression = schedule.QuartzCronExpression,
                TimezoneId = schedule.TimezoneId,
                PauseStatus = status,
            };
        }
        else if (definition.Trigger is { } trigger)
        {
            job.Trigger = new JobTriggerArgs
            {
                PauseStatus = status,
                FileArrival = Optional.Of(trigger.FileArrival is { } file ? OnFile(file, args.Flow, names) : null),
                TableUpdate = Optional.Of(update is null ? null : OnTable(update, names)),
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
        Url = $"{names.Landing}/{SourceOf(arrival, flow)}/",
        MinTimeBetweenTriggersSeconds = Optional.Of(arrival.MinTimeBetweenTriggersSeconds),
        WaitAfterLastChangeSeconds = Optional.Of(arrival.WaitAfterLastChangeSeconds),
    };

    static JobTriggerTableUpdateArgs OnTable(TableUpdate update, FlowNames names) => new()
    {
        TableNames = update.Tables.Order(StringComparer.Ordinal).Select(names.Table).ToArray(),
        // The service never answers it (databricks/cli #6315), and for one table it says nothing.
        Condition = Optional.Of(update.Tables.Count > 1 ? update.Condition : null),
        MinTimeBetweenTriggersSeconds = Optional.Of(update.MinTimeBetweenTriggersSeconds),
        WaitAfterLastChangeSeconds = Optional.Of(update.WaitAfterLastChangeSeconds),
    };

    static string SourceOf(FileArrival arrival, Flow flow) =>
        flow.Definition.Ingestion.First(ingestion => ingestion.Table == arrival.Table).Source;
}
