using Pulumi;
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

    /// <summary>The condition of SQL that the caller is one of them.</summary>
    /// <param name="grantees">Who, at least one.</param>
    public static Output<string> AreCaller(this IEnumerable<Grantee> grantees) => Output
        .All(grantees.Select(grantee => grantee.IsCaller))
        .Apply(conditions => $"({string.Join(" or ", conditions)})");
}
