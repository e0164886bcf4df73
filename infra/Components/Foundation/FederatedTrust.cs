using Platform.Settings;

namespace Platform.Components.Foundation;

/// <summary>Whose tokens an identity takes instead of a password.</summary>
/// <param name="Key">Name of the credential.</param>
/// <param name="Issuer">Who signs the token.</param>
/// <param name="Subject">What the token must say, compared exactly.</param>
public sealed record FederatedTrust(string Key, string Issuer, string Subject)
{
    /// <summary>Audience that Entra expects in the token.</summary>
    public const string Audience = "api://AzureADTokenExchange";

    /// <summary>
    /// The pipelines that may act as <paramref name="role"/>: on GitHub the environment <c>{environment}-{role}</c>,
    /// which reviewers guard (a branch or pull request as subject would trust everybody who can push; the role
    /// <c>apply</c> adds nothing); on Azure DevOps the service connections that settings list for it, with issuer and
    /// subject as Entra makes them: nothing in the program could tell the subject.
    /// Formats: docs.github.com/actions, OpenID Connect in Azure;
    /// learn.microsoft.com/azure/devops/pipelines/release/convert-service-connections.
    /// </summary>
    /// <param name="github">The repository; null: not on GitHub.</param>
    /// <param name="azureDevOps">The service connections, of every identity.</param>
    /// <param name="environment">The environment.</param>
    /// <param name="role">The identity, in lower case with hyphens.</param>
    public static IEnumerable<FederatedTrust> For(
        GitHubSettings? github, IEnumerable<AzureDevOpsSettings> azureDevOps, string environment, string role)
    {
        var suffix = role == DeploymentRole.Apply ? "" : $"-{role}";
        if (github is not null)
        {
            yield return new("github", "https://token.actions.githubusercontent.com",
                $"repo:{github.Organization}/{github.Repository}:environment:{environment}{suffix}");
        }

        var identity = role.Replace("-", "", StringComparison.Ordinal);
        var own = azureDevOps.Where(one => one.Identity.Equals(identity, StringComparison.OrdinalIgnoreCase));
        foreach (var (index, connection) in own.Index())
        {
            var key = index == 0 ? "azure-devops" : $"azure-devops-{index + 1}";
            yield return new(key, connection.Issuer, connection.Subject);
        }
    }
}
