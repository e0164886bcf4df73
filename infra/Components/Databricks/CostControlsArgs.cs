using Platform.Components.Databricks.Scope;

namespace Platform.Components.Databricks;

/// <summary>What the account watches and marks for one environment.</summary>
public sealed record CostControlsArgs
{
    /// <inheritdoc cref="PlatformComponent.Context"/>
    public required PlatformContext Context { get; init; }

    /// <summary>The workspace, for the account's provider.</summary>
    public required WorkspaceScope Workspace { get; init; }

    /// <summary>The account's id.</summary>
    public required string AccountId { get; init; }

    /// <summary>What a month may cost, in US dollars at list price; null: no budget.</summary>
    public required int? MonthlyUsd { get; init; }

    /// <summary>Who hears when it costs more.</summary>
    public required IReadOnlyList<string> Emails { get; init; }

    /// <summary>Whether there is a policy for serverless compute.</summary>
    public required bool Policy { get; init; }

    /// <summary>The tags that the policy puts on costs; at most 20.</summary>
    public required IReadOnlyDictionary<string, string> Tags { get; init; }

    /// <summary>Who manages the policy.</summary>
    public required Grantee Manager { get; init; }

    /// <summary>Who may run under the policy.</summary>
    public required IReadOnlyList<Grantee> Users { get; init; }
}
