using Platform.Policy.Facts;
using Platform.Policy.Judging;

namespace Platform.Policy.Rules;

/// <summary>
/// The service gives the system identity of a workspace roles while it makes the workspace, and the same grant made
/// twice is refused (409 RoleAssignmentExists), which no second run cures. An identity of one's own has no roles but
/// those of the program. Source:
/// learn.microsoft.com/azure/machine-learning/how-to-identity-based-service-authentication.
/// </summary>
public sealed class MlIdentityOwn() : PolicyRule(
    "ml-identity-own", Level.Mandatory, Severity.High,
    "No role assignment goes to the system identity of a Machine Learning workspace.",
    "make a user-assigned identity, and its roles before the workspace", "IM-3")
{
    /// <inheritdoc/>
    public override IEnumerable<Violation> Check(StackFacts stack)
    {
        var workspaces = stack.OfType(AzureTypes.MachineLearningWorkspace).Select(found => found.Key).ToHashSet();
        return from assignment in stack.OfType(AzureTypes.RoleAssignment)
               from workspace in assignment.SourcesOf("principalId").Where(workspaces.Contains)
               select new Violation(
                   assignment,
                   $"`principalId` is the system identity of `{workspace}`, which the service gives roles itself; make "
                   + "a user-assigned identity, and its roles before the workspace");
    }
}
