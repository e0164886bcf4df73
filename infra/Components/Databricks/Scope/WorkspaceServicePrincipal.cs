using Pulumi;

namespace Platform.Components.Databricks.Scope;

/// <summary>
/// A service principal of Entra (an application or a managed identity) that is brought into the account and assigned to
/// the workspace.
/// </summary>
public sealed record WorkspaceServicePrincipal
{
    /// <summary>The logical name of its resources, such as <c>apply</c>.</summary>
    public required string Key { get; init; }

    /// <summary>Application (client) id, not object id: grants, owners and run_as name the principal by it.</summary>
    public required Input<string> ApplicationId { get; init; }

    /// <summary>Name shown in Databricks.</summary>
    public required Input<string> DisplayName { get; init; }

    /// <summary>What it may do in the workspace as a whole. Default: <see cref="WorkspaceRole.User"/>.</summary>
    public WorkspaceRole Role { get; init; } = WorkspaceRole.User;
}
