using Pulumi;
using Pulumi.Databricks.Inputs;

namespace Platform.Components.Databricks.Scope;

/// <summary>
/// Whom a permission or a grant names: a group by its display name, a service principal by its application id. People
/// are never named one by one.
/// </summary>
public sealed class Grantee
{
    readonly bool isGroup;

    Grantee(Input<string> name, bool isGroup) => (Name, this.isGroup) = (name, isGroup);

    /// <summary>The name that grants of Unity Catalog use.</summary>
    public Input<string> Name { get; }

    /// <summary>The name that rule sets of the account use.</summary>
    public Output<string> Principal =>
        isGroup ? Output.Format($"groups/{Name}") : Output.Format($"servicePrincipals/{Name}");

    /// <summary>
    /// The condition of SQL that the caller is this one. A run as a service principal is its application id in
    /// session_user (learn.microsoft.com/azure/databricks/sql/language-manual/functions/session_user).
    /// </summary>
    public Output<string> IsCaller => isGroup
        ? Output.Format($"is_account_group_member('{Name}')")
        : Output.Format($"session_user() = '{Name}'");

    /// <summary>A group of the account.</summary>
    public static Grantee Group(Input<string> displayName) => new(displayName, isGroup: true);

    /// <summary>A service principal of the account.</summary>
    public static Grantee Service(Input<string> applicationId) => new(applicationId, isGroup: false);

    /// <summary>One line of an object's access list.</summary>
    /// <param name="level">The permission level, such as CAN_USE.</param>
    public PermissionsAccessControlArgs May(string level) => isGroup
        ? new() { GroupName = Name, PermissionLevel = level }
        : new() { ServicePrincipalName = Name, PermissionLevel = level };
}
