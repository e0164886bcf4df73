using Platform.Settings;
using Pulumi.AzureNative.Resources;

namespace Platform.Components.Foundation;

/// <summary>Arguments of <see cref="DeploymentIdentities"/>.</summary>
public sealed record DeploymentIdentitiesArgs
{
    /// <inheritdoc cref="PlatformComponent.Context"/>
    public required PlatformContext Context { get; init; }

    /// <summary>Resource group of the identities.</summary>
    public required ResourceGroup ResourceGroup { get; init; }

    /// <summary>The repository whose pipelines they trust; null: none on GitHub.</summary>
    public GitHubSettings? Github { get; init; }

    /// <summary>The service connections that they trust. Default: none.</summary>
    public IReadOnlyList<AzureDevOpsSettings> AzureDevOps { get; init; } = [];
}
