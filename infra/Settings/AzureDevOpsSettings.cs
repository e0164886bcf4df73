namespace Platform.Settings;

/// <summary>A service connection of Azure DevOps, and the identity that its pipelines sign in as.</summary>
public sealed record AzureDevOpsSettings
{
    /// <summary>Required. Plan or apply in the bootstrap file; in an environment's, a persona.</summary>
    [AllowedValues(
        "plan", "apply", "sre", "dataEngineer", "dataScientist", "dataAnalyst", "accountUnityAdmin", "default")]
    public required string Identity { get; init; }

    /// <summary>Required. The issuer that the service connection's page shows, Entra's.</summary>
    [RegularExpression(Patterns.EntraIssuer, ErrorMessage = Patterns.EntraIssuerText)]
    public required string Issuer { get; init; }

    /// <summary>Required. The subject that the page shows; Entra makes it, from ids that never change.</summary>
    [RegularExpression(Patterns.ConnectionSubject, ErrorMessage = Patterns.ConnectionSubjectText)]
    public required string Subject { get; init; }
}
