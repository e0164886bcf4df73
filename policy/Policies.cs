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
        new AccountsReplicated(),
        new AdminsRestricted(),
        new AlertFoldersLong(),
        new AlertsToDestinations(),
        new BudgetStartKept(),
        new BypassesNarrow(),
        new ClusterPoliciesMet(),
        new ClustersGoverned(),
        new ComputeStops(),
        new ContainersUsed(),
        new ContinuousKept(),
        new ContinuousOnClusters(),
        new CustomRolesNarrow(),
        new DataLocked(),
        new DatastoresApart(),
        new DeletedWhole(),
        new DiagnosticsSent(),
        new EncryptedTwice(),
        new EndpointsResolved(),
        new EntitlementsNarrow(),
        new EventsSubscribed(),
        new ExportsOff(),
        new FailuresTold(),
        new FederatedSubjectsMatch(),
        new FirewallsClosed(),
        new FlowsLogged(),
        new GoldDescribed(),
        new GrantsNarrow(),
        new GroupsFilled(),
        new InputsReadBack(),
        new InterfacesPrivate(),
        new JobsEnd(),
        new JobsRetry(),
        new JobsWatched(),
        new LegacyOff(),
        new LifecycleSparesTables(),
        new LinksFallBack(),
        new ListsNarrow(),
        new ListsRetained(),
        new LocalKeysOff(),
        new ManagersNamed(),
        new MlIdentityOwn(),
        new MlNetworkClosed(),
        new NamespacesGuarded(),
        new NetworksEncrypted(),
        new NoCircles(),
        new NoEnvironmentKeyOnNotebookTasks(),
        new NoKeys(),
        new NoOwners(),
        new NoPersonalData(),
        new NoSystemSchemas(),
        new NodesAdmitted(),
        new NodesPrivate(),
        new OwnerNotAwaited(),
        new OwnersAreGroups(),
        new ParentStated(),
        new PeopleMasked(),
        new PrincipalTypeStated(),
        new PublicBlobsOff(),
        new PublicNetworkAccessOff(),
        new RootStorageClosed(),
        new RulesNarrow(),
        new RunsAsService(),
        new SchemasLocated(),
        new SecurablesIsolated(),
        new ServerlessEgressBound(),
        new ServerlessReaches(),
        new ServingLogged(),
        new SharingNarrow(),
        new SignInStated(),
        new SoftDeleteKept(),
        new StatefulProtected(),
        new StorageUsersOff(),
        new SubnetsGuarded(),
        new TagsPresent(),
        new TransportEncrypted(),
        new TriggersHaveTargets(),
        new VaultsForSecretsOnly(),
        new VaultsRecoverable(),
        new WildcardsSingular(),
    ];

    // What must be there before what.
    static IEnumerable<PolicyRule> Order =>
    [
        new AddressesNeedSwitch(),
        new AssignmentsNeedMetastore(),
        new AssignmentsNeedWorkspace(),
        new CredentialsNeedRoles(),
        new DataParentsExist(),
        new EndpointPortsAdmitted(),
        new EndpointsInTurn(),
        new EntitlementsNeedAssignment(),
        new FederationInTurn(),
        new FilesNeedFolder(),
        new GrantsNameAccount(),
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
        new LocationsNeedCredential(),
        new LocationsNeedRoles(),
        new ManagedLocationsNeedLocation(),
        new MlNetworkReady(),
        new ObjectParentsExist(),
        new OwnersInAccount(),
        new PermissionsNameAssigned(),
        new RuleSetsNameAccount(),
        new RunAsAllowed(),
        new RunAsAssigned(),
        new SecretScopesNeedRole(),
        new SecurablesNeedGrant(),
        new ServerlessWaitsForNetwork(),
        new SubnetsInTurn(),
        new WorkspaceNeedsSubnets(),
    ];

    /// <summary>What the plan breaks: mandatory first, then by severity, rule and resource.</summary>
    /// <param name="stack">The plan.</param>
    /// <param name="book">What the environment says about the rules; null: nothing.</param>
    /// <param name="today">The day for which exceptions are looked at; null: that of the clock.</param>
    public static IReadOnlyList<Finding> Judge(StackFacts stack, RuleBook? book = null, DateOnly? today = null) =>
        Judgement.Of(All, stack, book ?? new(), today ?? DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().Date));
}
