namespace Platform.Components.Monitoring;

/// <summary>
/// What is watched. Tables and columns: learn.microsoft.com/azure/databricks/admin/account-settings/audit-logs
/// (DatabricksJobs, DatabricksAccounts, DatabricksUnityCatalog) and
/// learn.microsoft.com/azure/event-hubs/monitor-event-hubs-reference (AzureMetrics).
/// </summary>
public static class AlertRules
{
    /// <summary>Every alert.</summary>
    public static IReadOnlyList<AlertRule> All { get; } =
    [
        new("failed-jobs", "A job run failed",
            "A Databricks job run ended in failure after its retries. RequestParams holds the job and run ids.",
            1, "PT15M",
            """DatabricksJobs | where ActionName == "runFailed" """.Trim()),
        new("stream-lag", "A stream falls behind",
            "More events came into Event Hubs than were read over the last half hour: the reader is stopped or too "
            + "small.",
            2, "PT30M",
            $"""
            AzureMetrics
            | where ResourceProvider == "MICROSOFT.EVENTHUB" and MetricName in ("IncomingMessages", "OutgoingMessages")
            | summarize Written = {Sum("IncomingMessages")}, Read = {Sum("OutgoingMessages")} by _ResourceId
            | where Written > Read * 1.2 + 1000
            """),
        new("unauthorised", "Access was refused repeatedly",
            "One identity was refused by Databricks or by Unity Catalog more than ten times in a quarter of an hour.",
            2, "PT15M",
            """
            union DatabricksAccounts, DatabricksUnityCatalog
            | where toint(parse_json(Response).statusCode) in (401, 403)
            | summarize Refusals = count() by tostring(parse_json(Identity).email)
            | where Refusals > 10
            """),
    ];

    static string Sum(string metric) => $"""sumif(Total, MetricName == "{metric}")""";
}
