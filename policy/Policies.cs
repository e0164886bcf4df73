using Platform.Policy.Facts;
using Platform.Policy.Judging;
using Platform.Policy.Preconditions;
using Platform.Policy.Rules;

namespace Platform.Policy;

/// <summary>The rules of this platform.</summary>
public static class Policies
{
    /// <summary>Every rule, by name.</summary>
    public static IReadOnlyList<PolicyRule> All { get; } =
        [.. Rules.Concat(Order).OrderBy(policy => policy.Name, StringComparer.Ordinal)];

    static IEnumerable<PolicyRule> Rules =>
    [
        new AccountOrWorkspaceStated(),
        new AccountPrincipalsKept(),
        new AddressesNeedSwitch(),
        new AssignmentsNeedMetastore(),
        new AssignmentsNeedWorkspace(),
        new CredentialsNeedRoles(),
        new DataParentsExist(),
        new DiagnosticsSent(),
        new EndpointPortsAdmitted(),
        new EndpointsInTurn(),
        new EndpointsResolved(),
        new EntitlementsNeedAssignment(),
        new EventsSubscribed(),
        new FederatedSubjectsMatch(),
        new FederationInTurn(),
        new FilesNeedFolder(),
        new FirewallsClosed(),
        new FlowsLogged(),
        new GrantsNameAccount(),
        new GrantsNarrow(),
        new InsideNeedsAdministrator(),
        new InsideNeedsEndpoints(),
        new InsideNeedsMetastore(),
        new InsideNeedsZoneGroup(),
        new InsideNeedsZoneLink(),
        new IsolatedNeedsBinding(),
        new JobsNeedData(),
        new JobsNeedFiles(),
        new JobsNeedPolicy(),
        new KeysNeedRole(),
        new LifecycleSparesTables(),
        new LinksFallBack(),
        new ListsRetained(),
        new LocalKeysOff(),
        new LocationsNeedCredential(),
        new LocationsNeedRoles(),
        new ManagedLocationsNeedLocation(),
        new MlIdentityOwn(),
        new MlNetworkReady(),
        new NetworksEncrypted(),
        new NoCircles(),
        new NoEnvironmentKeyOnNotebookTasks(),
        new NoKeys(),
        new NoOwners(),
        new NobodyOwnsByName(),
        new NodesAdmitted(),
        new ObjectParentsExist(),
        new OwnerNotAwaited(),
        new OwnersAreGroups(),
        new OwnersInAccount(),
        new ParentStated(),
        new PermissionsNameAssigned(),
        new PrincipalTypeStated(),
        new PublicBlobsOff(),
        new PublicNetworkAccessOff(),
        new RuleSetsNameAccount(),
        new RunAsAllowed(),
        new RunAsAssigned(),
        new SecretScopesNeedRole(),
        new ServerlessEgressBound(),
        new ServerlessReaches(),
        new ServerlessReachesStorage(),
        new ServerlessWaitsForNetwork(),
        new SignInStated(),
        new StatefulProtected(),
        new SubnetsInTurn(),
        new TagsPresent(),
        new TransportEncrypted(),
        new WildcardsSingular(),
        new WorkspaceNeedsSubnets(),
    ];

    // What must be there before what.
    static IEnumerable<PolicyRule> Order =>
    [
    ];

    // What must be there before what.
    static IEnumerable<PolicyRule> Order =>
    [
    ];

    /// <summary>What the plan breaks: mandatory first, then by severity, rule and resource.</summary>
    public static IReadOnlyList<Finding> Judge(StackFacts stack) => [..
        from policy in All
        from violation in policy.Check(stack)
        let level = violation.NotJudged ? Level.Advisory : policy.Level
        orderby level descending, policy.Severity descending, policy.Name, violation.Resource.Key, violation.Message
        select new Finding(policy.Name, level, policy.Severity, violation.Resource.Key, violation.Message)];
}
