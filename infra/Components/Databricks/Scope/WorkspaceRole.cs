namespace Platform.Components.Databricks.Scope;

/// <summary>What a principal may do in a workspace as a whole.</summary>
public enum WorkspaceRole
{
    /// <summary>Works in the workspace with the permissions it is given on objects.</summary>
    User,

    /// <summary>Administers the workspace.</summary>
    Admin,
}
