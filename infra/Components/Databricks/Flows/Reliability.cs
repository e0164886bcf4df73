using Platform.Mesh.Flows;

namespace Platform.Components.Databricks.Flows;

/// <summary>
/// How a flow bears failure. What starts it decides: one that runs all the time must not be cut off, and is judged by
/// how far it lags.
/// </summary>
public sealed record Reliability
{
    /// <summary>Seconds after which a run is ended; null: never.</summary>
    public required int? TimeoutSeconds { get; init; }

    /// <summary>How often a failed task is tried again; null: the job's continuous mode decides.</summary>
    public required int? TaskRetries { get; init; }

    /// <summary>Whether a run that cannot start yet waits; else it is skipped.</summary>
    public required bool Queue { get; init; }

    /// <summary>What is watched.</summary>
    public required string HealthMetric { get; init; }

    /// <summary>The value above which <see cref="HealthMetric"/> is reported.</summary>
    public required int HealthLimit { get; init; }

    /// <summary>Milliseconds between two attempts of a task.</summary>
    public const int RetryPauseMilliseconds = 60_000;

    /// <summary>For a flow started by hand, clock or event: reported after an hour, ended after six.</summary>
    public static Reliability Batch { get; } = new()
    {
        TimeoutSeconds = 6 * 3600,
        TaskRetries = 2,
        Queue = true,
        HealthMetric = "RUN_DURATION_SECONDS",
        HealthLimit = 3600,
    };

    /// <summary>For a flow that runs all the time: reported when it is ten minutes behind.</summary>
    public static Reliability Streaming { get; } = new()
    {
        TimeoutSeconds = null,
        TaskRetries = null,
        Queue = false,
        HealthMetric = "STREAMING_BACKLOG_SECONDS",
        HealthLimit = 600,
    };

    /// <summary>What holds for a flow.</summary>
    public static Reliability Of(FlowDefinition definition) => definition.Continuous is null ? Batch : Streaming;
}
