using Pulumi;

namespace Platform.Components.Databricks.Scope;

/// <summary>What a principal may do in a workspace as a whole.</summary>
public enum WorkspaceRole
{
    /// <summary>Works in the workspace with the permissions it is given on objects.</summary>
    User,

    /// <summary>Administers the workspace.</summary>
    Admin,
}

/// <summary>An Entra group that is brought into the account and assigned to the workspace.</summary>
public sealed record WorkspaceGroup
{
    /// <summary>The logical name of its resources, such as <c>data-engineers</c>.</summary>
    public required string Key { get; init; }

    /// <summary>Name of the group, the same in Entra and in Databricks. Grants name a group by it.</summary>
    public required Input<string> DisplayName { get; init; }

    /// <summary>Object id of the group in Entra.</summary>
    public required Input<string> ObjectId { get; init; }

    /// <summary>What the group may do in the workspace as a whole. Default: <see cref="WorkspaceRole.User"/>.</summary>
    public WorkspaceRole Role { get; init; } = WorkspaceRole.User;

    /// <summary>Whether the group opens notebooks and jobs. Default: true; without it the group has SQL only.</summary>
    public bool WorkspaceAccess { get; init; } = true;
}

/// <summary>A service principal of Entra (an application or a managed identity) that is brought into the account and assigned to the workspace.</summary>
public sealed record WorkspaceServicePrincipal
{
    /// <summary>The logical name of its resources, such as <c>apply</c>.</summary>
    public required string Key { get; init; }

    /// <summary>Application (client) id, not the object id. Grants, owners and run_as name a service principal by it.</summary>
    public required Input<string> ApplicationId { get; init; }

    /// <summary>Name shown in Databricks.</summary>
    public required Input<string> DisplayName { get; init; }

    /// <summary>What it may do in the workspace as a whole. Default: <see cref="WorkspaceRole.User"/>.</summary>
    public WorkspaceRole Role { get; init; } = WorkspaceRole.User;
}
