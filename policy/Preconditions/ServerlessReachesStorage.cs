using Platform.Policy.Facts;
using Platform.Policy.Judging;

namespace Platform.Policy.Preconditions;

/// <summary>
/// Serverless compute is outside of the network: closed storage lets it in by an endpoint of its own.
/// </summary>
public sealed class ServerlessReachesStorage() : Precondition(
    "serverless-reaches-storage",
    "Where compute is serverless and storage is closed, there is a serverless endpoint for each account of an "
    + "external location, for files and for blobs.",
    "learn.microsoft.com/azure/databricks/security/network/serverless-network-security/serverless-private-link",
    "turn `options.ncc` on and give the account an endpoint rule")
{
    static readonly string[] Groups = ["dfs", "blob"];

    /// <inheritdoc/>
    public override IEnumerable<Need> Needs(StackFacts stack) =>
        from account in stack.OfType(DatabricksTypes.Warehouse).Any(Serverless.Is)
            ? Serverless.ClosedAccounts(stack)
            : []
        from kind in Groups
        select new Need(account, $"a way in for serverless compute to `{kind}`",
            [.. Serverless.Rules(stack, account, kind)], Relation.Present);
}
