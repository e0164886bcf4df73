namespace Platform.Settings;

/// <summary>
/// What brings the members of Entra's groups into the Databricks account. A group that is made there by its object id
/// is empty until one of these fills it.
/// </summary>
public enum GroupMembers
{
    /// <summary>
    /// Automatic identity management, a switch of the account: whoever is in a group, by other groups too, and service
    /// principals (learn.microsoft.com/azure/databricks/admin/users-groups/automatic-identity-management).
    /// </summary>
    Automatic,

    /// <summary>
    /// An application of Entra that provisions by SCIM: users that are in a group themselves, neither groups in it nor
    /// service principals (learn.microsoft.com/azure/databricks/admin/users-groups/scim/aad, limitations).
    /// </summary>
    Provisioned,
}
