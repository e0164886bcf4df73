using Platform.Policy.Facts;
using Platform.Policy.Judging;

namespace Platform.Policy.Preconditions;

/// <summary>
/// Two credentials of one identity that are written at the same time end in 409.
/// </summary>
public sealed class FederationInTurn() : Precondition(
    "federation-in-turn",
    "Federated credentials of one identity are made one after the other.",
    "learn.microsoft.com/entra/workload-id/workload-identity-federation-considerations, concurrent updates",
    "let each wait for the one before")
{
    /// <inheritdoc/>
    public override IEnumerable<Need> Needs(StackFacts stack) =>
        InTurn.Of(
            stack.OfType(AzureTypes.IdentityCredential),
            credential => InTurn.Target(credential, "resourceName", AzureTypes.Identity))
        .Concat(InTurn.Of(
            stack.OfType(EntraTypes.Credential),
            credential => InTurn.Target(credential, "applicationId", EntraTypes.Application)));
}
