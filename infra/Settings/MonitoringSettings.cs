namespace Platform.Settings;

/// <summary><c>platform:monitoring</c>: logs and who hears of trouble.</summary>
public sealed record MonitoringSettings
{
    /// <summary>Made here when left out: the Log Analytics workspace.</summary>
    [AllowedValues(Ownership.Create, Ownership.Adopt)]
    public Ownership Workspace { get; init; } = Ownership.Create;

    /// <summary>The workspace's id; required when it is adopted.</summary>
    [RegularExpression(Patterns.LogAnalyticsId, ErrorMessage = Patterns.LogAnalyticsIdText)]
    public string? WorkspaceId { get; init; }

    /// <summary>Days that logs are kept, 30 to 730; 30 when left out.</summary>
    [Range(30, 730, ErrorMessage = "30 to 730")]
    public int RetentionInDays { get; init; } = 30;

    /// <summary>Gigabytes a day after which logs are refused; -1, no limit, when left out.</summary>
    [Range(-1.0, 100000.0, ErrorMessage = "-1 (no limit) to 100000")]
    public double DailyQuotaGb { get; init; } = -1;

    /// <summary>Required. Who gets alerts.</summary>
    [MinLength(1, ErrorMessage = "at least one e-mail address")]
    [RegularExpression(Patterns.Email, ErrorMessage = Patterns.EmailText)]
    public required IReadOnlyList<string> AlertEmails { get; init; }

    /// <summary>
    /// An address that alerts are posted to (Teams, Slack); none when left out. It holds a key: set it with
    /// <c>pulumi config set --secret --path</c>.
    /// </summary>
    public Secret? AlertWebhook { get; init; }

    /// <summary>
    /// The page of run books, which every alert links to with its name; no link when left out. The repository's own is
    /// docs/alerts.md.
    /// </summary>
    [RegularExpression(Patterns.Https, ErrorMessage = Patterns.HttpsText)]
    public string? RunBooks { get; init; }
}
