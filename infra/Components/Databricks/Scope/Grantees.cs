using Pulumi.Databricks.Inputs;

namespace Platform.Components.Databricks.Scope;

/// <summary>Several grantees at once.</summary>
public static class Grantees
{
    /// <summary>One line of an object's access list for each.</summary>
    /// <param name="grantees">Who.</param>
    /// <param name="level">The permission level, such as CAN_USE.</param>
    public static IEnumerable<PermissionsAccessControlArgs> May(this IEnumerable<Grantee> grantees, string level) =>
        grantees.Select(grantee => grantee.May(level));
}
