using Platform.Policy.Facts;
using Platform.Policy.Judging;

namespace Platform.Policy.Preconditions;

/// <summary>
/// A serverless warehouse or job that starts before its network is bound reaches no closed storage.
/// </summary>
public sealed class ServerlessWaitsForNetwork() : Precondition(
    "serverless-waits-for-network",
    "Serverless warehouses, jobs and pipelines wait for the network of serverless compute to be bound.",
    "learn.microsoft.com/azure/databricks/security/network/serverless-network-security/serverless-private-link",
    "pass the binding of the serverless network to its options")
{
    /// <inheritdoc/>
    public override IEnumerable<Need> Needs(StackFacts stack) =>
        from resource in ServerlessCompute.Of(stack)
        select new Need(resource, "the network of serverless compute",
            [.. stack.OfType(DatabricksTypes.NetworkBinding)]);
}
