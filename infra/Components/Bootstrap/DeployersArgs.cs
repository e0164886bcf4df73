using Platform.Settings;
using Pulumi.AzureNative.Resources;

namespace Platform.Components.Bootstrap;

/// <summary>Arguments of <see cref="Deployers"/>.</summary>
public sealed record DeployersArgs
{
    /// <summary>Names, tags and subscription of the environment, not of the bootstrap stack.</summary>
    public required PlatformContext Context { get; init; }

    /// <summary>The people who deploy every environment.</summary>
    public required Administrators People { get; init; }

    /// <summary>Resource group of the identities.</summary>
    public required ResourceGroup ResourceGroup { get; init; }

    /// <summary>The repository whose pipelines deploy; null: none on GitHub.</summary>
    public required GitHubSettings? Github { get; init; }

    /// <summary>The service connections that deploy.</summary>
    public required IReadOnlyList<AzureDevOpsSettings> AzureDevOps { get; init; }
}
