using Platform.Components.Facts;
using Platform.Naming;
using Pulumi;
using Pulumi.AzureNative.Authorization;

namespace Platform.Components.Access;

/// <summary>The one way a role is given. Owners offer it as verbs; nothing else makes a role assignment.</summary>
public static class RoleGrants
{
    /// <summary>Gives <paramref name="principal"/> the <paramref name="role"/> at <paramref name="scope"/>.</summary>
    /// <param name="owner">Component that owns the scope; parent of the assignment.</param>
    /// <param name="at">Short form of the scope for the logical name; empty for the owner's main resource.</param>
    /// <param name="scope">Resource id.</param>
    /// <param name="role">What is allowed.</param>
    /// <param name="principal">Who is allowed.</param>
    /// <param name="condition">Limits the role (ABAC version 2.0); null: no limit.</param>
    internal static RoleAssignment Grant(this PlatformComponent owner, string at, Output<string> scope, AzureRole role,
        Principal principal, string? condition = null) =>
        new(LogicalName(owner, at, role, principal), new RoleAssignmentArgs
        {
            // Scope, principal and role may stand together once only, so they are the name.
            RoleAssignmentName = Output.Tuple(scope, principal.ObjectId)
                .Apply(given => DeterministicGuid.Of(given.Item1, given.Item2, role.Guid).ToString()),
            Scope = scope,
            RoleDefinitionId = role.IdIn(owner.Context.SubscriptionId),
            PrincipalId = principal.ObjectId,
            PrincipalType = principal.Type,
            Condition = condition is null ? null : (Input<string>)condition,
            ConditionVersion = condition is null ? null : (Input<string>)"2.0",
        }, owner.Child());

    static string LogicalName(PlatformComponent owner, string at, AzureRole role, Principal principal) =>
        string.Join('-', new[] { owner.LogicalName, at, principal.Key, role.Key }.Where(part => part.Length > 0));
}
