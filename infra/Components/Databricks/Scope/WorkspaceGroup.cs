using Pulumi;

namespace Platform.Components.Databricks.Scope;

/// <summary>An Entra group that is brought into the account and assigned to the workspace.</summary>
public sealed record WorkspaceGroup
{
    /// <summary>The logical name of its resources, such as <c>data-engineers</c>.</summary>
    public required string Key { get; init; }

    /// <summary>Name of the group, the same in Entra and in Databricks. Grants name a group by it.</summary>
    public required Input<string> DisplayName { get; init; }

    /// <summary>Object id of the group in Entra.</summary>
    public required Input<string> ObjectId { get; init; }

    /// <summary>
    /// Its number in the account, where a group exists once. Default: null, this program brings it into the account.
    /// </summary>
    public string? AccountId { get; init; }

    /// <summary>What the group may do in the workspace as a whole. Default: <see cref="WorkspaceRole.User"/>.</summary>
    public WorkspaceRole Role { get; init; } = WorkspaceRole.User;

    /// <summary>Whether the group opens notebooks and jobs. Default: true; without it the group has SQL only.</summary>
    public bool WorkspaceAccess { get; init; } = true;
}
