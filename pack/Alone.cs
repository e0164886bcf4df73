using Platform.Policy;
using Platform.Policy.Judging;
using Platform.Policy.Rules;

namespace Platform.Pack;

/// <summary>The rules that each resource alone keeps or breaks.</summary>
static class Alone
{
    static readonly Type[] Types =
    [
        typeof(AccountOrWorkspaceStated),
        typeof(AccountPrincipalsKept),
        typeof(AlertFoldersLong),
        typeof(AlertsToDestinations),
        typeof(BudgetStartKept),
        typeof(ContinuousOnClusters),
        typeof(DeletedWhole),
        typeof(EncryptedTwice),
        typeof(FederatedSubjectsMatch),
        typeof(GoldDescribed),
        typeof(GrantsNarrow),
        typeof(InputsReadBack),
        typeof(ListsRetained),
        typeof(LocalKeysOff),
        typeof(ManagersNamed),
        typeof(NetworksEncrypted),
        typeof(NoEnvironmentKeyOnNotebookTasks),
        typeof(NoKeys),
        typeof(NoOwners),
        typeof(NoPersonalData),
        typeof(NoSystemSchemas),
        typeof(OwnersAreGroups),
        typeof(PeopleMasked),
        typeof(PrincipalTypeStated),
        typeof(PublicBlobsOff),
        typeof(PublicNetworkAccessOff),
        typeof(SignInStated),
        typeof(StatefulProtected),
        typeof(TagsPresent),
        typeof(TransportEncrypted),
        typeof(WildcardsSingular),
    ];

    /// <summary>The rules.</summary>
    public static IReadOnlyList<PolicyRule> Rules { get; } =
        [.. Policies.All.Where(rule => Types.Contains(rule.GetType()))];
}
