using Platform.Policy.Facts;
using Platform.Policy.Judging;
using Platform.Policy.Rules;

namespace Platform.Policy;

/// <summary>The rules of this platform.</summary>
public static class Policies
{
    /// <summary>Every rule, by name.</summary>
    public static IReadOnlyList<PolicyRule> All { get; } = [.. new PolicyRule[]
    {
        new AccountOrWorkspaceStated(),
        new AccountPrincipalsKept(),
        new DiagnosticsSent(),
        new EndpointPortsAdmitted(),
        new EndpointsResolved(),
        new FederatedSubjectsMatch(),
        new FirewallsClosed(),
        new GrantsNarrow(),
        new LifecycleSparesTables(),
        new LinksFallBack(),
        new ListsRetained(),
        new LocalKeysOff(),
        new MlIdentityOwn(),
        new MlNetworkReady(),
        new NoEnvironmentKeyOnNotebookTasks(),
        new NoKeys(),
        new NoOwners(),
        new NobodyOwnsByName(),
        new NodesAdmitted(),
        new OwnerNotAwaited(),
        new OwnersAreGroups(),
        new ParentStated(),
        new PrincipalTypeStated(),
        new PublicBlobsOff(),
        new PublicNetworkAccessOff(),
        new SignInStated(),
        new StatefulProtected(),
        new TagsPresent(),
        new TransportEncrypted(),
        new WildcardsSingular(),
    }.OrderBy(policy => policy.Name, StringComparer.Ordinal)];

    /// <summary>What the plan breaks: mandatory first, then by severity, rule and resource.</summary>
    public static IReadOnlyList<Finding> Judge(StackFacts stack) => [..
        from policy in All
        from violation in policy.Check(stack)
        let level = violation.NotJudged ? Level.Advisory : policy.Level
        orderby level descending, policy.Severity descending, policy.Name, violation.Resource.Key, violation.Message
        select new Finding(policy.Name, level, policy.Severity, violation.Resource.Key, violation.Message)];
}
