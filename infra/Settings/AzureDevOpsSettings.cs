namespace Platform.Settings;

/// <summary>A project on Azure DevOps.</summary>
public sealed record AzureDevOpsSettings
{
    /// <summary>Required. The organization.</summary>
    [RegularExpression(@"^[\w.\-]+$", ErrorMessage = "a name of letters, digits, _, - and .")]
    public required string Organization { get; init; }

    /// <summary>Required. The project that holds the pipelines.</summary>
    [RegularExpression(@"^[^/\\]+$", ErrorMessage = "the name of a project")]
    public required string Project { get; init; }

    /// <summary>Required. The service connection that applies; the one that plans has <c>-plan</c> after it.</summary>
    [RegularExpression(@"^[\w.\-]+$", ErrorMessage = "a name of letters, digits, _, - and .")]
    public required string Connection { get; init; }

    /// <summary>Required. As the service connection's page shows it.</summary>
    [RegularExpression(@"^https://(login\.microsoftonline\.com/[^/]+/v2\.0|vstoken\.dev\.azure\.com/[^/]+)$",
        ErrorMessage =
            "https://login.microsoftonline.com/<tenant>/v2.0 or https://vstoken.dev.azure.com/<organization id>")]
    public required string Issuer { get; init; }
}
