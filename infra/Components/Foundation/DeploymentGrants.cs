using Platform.Components.Facts;

namespace Platform.Components.Foundation;

/// <summary>What the deployment identities may do; docs/deployment-identities.md shows the same table.</summary>
public static class DeploymentGrants
{
    const string Assignments = "Microsoft.Authorization/roleAssignments";

    /// <summary>Every grant.</summary>
    public static IReadOnlyList<DeploymentGrant> All { get; } =
    [
        new(DeploymentRole.Plan, RoleDefinitions.Reader, "Reads what exists, to compare with the program."),
        new(DeploymentRole.Apply, RoleDefinitions.Contributor,
            "Makes, changes and deletes the environment's resources; also makes it an administrator of the Databricks "
            + "workspace."),
        new(DeploymentRole.Apply, RoleDefinitions.LocksContributor,
            "Locks the accounts that hold the data, and unlocks them."),
        new(DeploymentRole.Apply, RoleDefinitions.RbacAdministrator,
            "Makes the role assignments of the program, of the roles in the program's list and of no others.",
            OnlyRolesOfTheProgram()),
    ];

    // Without this condition the identity could make itself owner. The role that carries it is not among its roles:
    // only a human widens it. Syntax:
    // learn.microsoft.com/azure/role-based-access-control/delegate-role-assignments-examples.
    static string OnlyRolesOfTheProgram()
    {
        var roles = string.Join(", ", RoleDefinitions.All
            .Where(role => role != RoleDefinitions.RbacAdministrator)
            .Select(role => role.Guid)
            .Order(StringComparer.Ordinal));
        return $"{Only(roles, "write", "Request")} AND {Only(roles, "delete", "Resource")}";
    }

    // Request holds the assignment that is written, Resource the one that is deleted.
    static string Only(string roles, string action, string holder) =>
        $"((!(ActionMatches{{'{Assignments}/{action}'}})) OR (@{holder}[{Assignments}:RoleDefinitionId] "
        + $"ForAnyOfAnyValues:GuidEquals {{{roles}}}))";
}
