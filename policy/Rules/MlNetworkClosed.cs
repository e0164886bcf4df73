using Platform.Policy.Facts;
using Platform.Policy.Judging;

namespace Platform.Policy.Rules;

/// <summary>
/// A managed network lets compute of Machine Learning out to what its rules name, and its datastores are read by an
/// identity. Source: learn.microsoft.com/azure/machine-learning/how-to-managed-network.
/// </summary>
public sealed class MlNetworkClosed() : ValuesRule(
    "ml-network-closed", Level.Mandatory, Severity.High,
    "Where settings say private, Machine Learning goes out to what is approved and reads by an identity.",
    "set `AllowOnlyApprovedOutbound`, and an identity for each datastore", "NS-2", "IM-3")
{
    /// <inheritdoc/>
    public override bool AsksSettings => true;

    /// <inheritdoc/>
    public override IReadOnlyList<RequiredValue> Values { get; } =
    [
        new(AzureTypes.MachineLearningWorkspace, "managedNetwork.isolationMode", "AllowOnlyApprovedOutbound"),
        new(AzureTypes.Datastore, "properties.credentials.credentialsType", "None"),
        new(AzureTypes.Datastore, "properties.serviceDataAccessAuthIdentity",
            "WorkspaceSystemAssignedIdentity", "WorkspaceUserAssignedIdentity"),
    ];

    /// <inheritdoc/>
    protected override bool Applies(StackFacts stack) => stack.Private;
}
