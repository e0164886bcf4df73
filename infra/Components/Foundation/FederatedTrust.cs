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
    /// which reviewers guard (a branch or pull request as subject would trust everybody who can push); on Azure DevOps
    /// the service connection <c>{connection}-{role}</c>. The role <c>apply</c> adds nothing to the two names.
    /// Formats: docs.github.com/actions, OpenID Connect in Azure;
    /// learn.microsoft.com/azure/devops/pipelines/release/configure-workload-identity.
    /// </summary>
    public static IEnumerable<FederatedTrust> For(DeploymentSettings deployment, string environment, string role)
    {
        var suffix = role == DeploymentRole.Apply ? "" : $"-{role}";
        if (deployment.Github is { } github)
        {
            yield return new("github", "https://token.actions.githubusercontent.com",
                $"repo:{github.Organization}/{github.Repository}:environment:{environment}{suffix}");
        }

        if (deployment.AzureDevOps is { } devops)
        {
            yield return new("azure-devops", devops.Issuer,
                $"sc://{devops.Organization}/{devops.Project}/{devops.Connection}{suffix}");
        }
    }
}
