using Platform.Policy.Rules;
using Platform.Tests.Stacks;

namespace Platform.Tests.Policy.Rules;

public class ServerlessReachesTests
{
    const string Location = "databricks:index/externalLocation:ExternalLocation";
    const string Rule = "databricks:index/mwsNccPrivateEndpointRule:MwsNccPrivateEndpointRule";

    static readonly ResourceFact Warehouse =
        Some.Resource("databricks:index/sqlEndpoint:SqlEndpoint", """{"enableServerlessCompute":true}""", "sql");

    static readonly ResourceFact Lake =
        Some.Resource(AzureTypes.StorageAccount, """{"networkRuleSet":{"defaultAction":"Deny"}}""", "lake");

    static readonly ResourceFact Events = Some.Resource(AzureTypes.EventHubNamespace, name: "events");

    static readonly ResourceFact Workspace = Some.Resource(
        AzureTypes.DatabricksWorkspace,
        """{"defaultStorageFirewall":"Enabled","parameters":{"storageAccountName":{"value":"strootdev"}}}""",
        "workspace");

    static readonly ResourceFact Connector =
        Some.Resource("azure-native:databricks:AccessConnector", name: "connector");

    static readonly ResourceFact[] Reader =
    [
        Connector,
        Some.Resource("databricks:index/credential:Credential", name: "receiver").MadeFrom("identity", Connector),
        Some.Resource(AzureTypes.RoleAssignment, name: "receives") with
        {
            PropertyDependencies = new Dictionary<string, IReadOnlyList<string>>
            {
                ["principalId"] = [Connector.Key],
                ["scope"] = [Events.Key],
            },
        },
    ];

    static ResourceFact Files(bool events) =>
        Some.Resource(Location, $$"""{"enableFileEvents":{{(events ? "true" : "false")}}}""", "files")
            .MadeFrom("url", Lake);

    static ResourceFact To(ResourceFact target, string group) =>
        Some.Resource(Rule, $$"""{"groupId":"{{group}}"}""", $"{target.Name}-{group}").MadeFrom("resourceId", target);

    static ResourceFact ToRoot(string group) => Some.Resource(
        Rule,
        $$"""{"groupId":"{{group}}","resourceId":"/x/storageAccounts/strootdev"}""",
        $"root-{group}");

    static readonly ResourceFact Bound = Some.Resource("databricks:index/mwsNccBinding:MwsNccBinding", name: "bound");

    static string Says(string groups) =>
        $"serverless compute uses it, and no `MwsNccPrivateEndpointRule` leads to {groups}";

    [Test]
    public void A_rule_to_each_closed_service_and_a_binding_are_fine() => Assert.That(
        Some.Judge(
            new ServerlessReaches(),
            [
                Warehouse, Lake, Events, Workspace, .. Reader, Files(events: true), To(Lake, "dfs"), To(Lake, "blob"),
                To(Lake, "queue"), To(Events, "namespace"), ToRoot("dfs"), ToRoot("blob"), Bound,
            ]),
        Is.Empty);

    [Test]
    public void What_no_rule_leads_to_is_named() => Assert.That(
        Some.Judge(
            new ServerlessReaches(),
            [Warehouse, Lake, Events, Workspace, .. Reader, Files(events: true), ToRoot("dfs")]),
        Is.EqualTo(new[]
        {
            "workspace: no `MwsNccBinding` binds it to a network connectivity configuration",
            $"workspace: {Says("blob")}", $"lake: {Says("dfs, blob, queue")}", $"events: {Says("namespace")}",
        }));

    [Test]
    public void Without_file_events_the_queue_is_not_asked_for() => Assert.That(
        Some.Judge(new ServerlessReaches(), Warehouse, Lake, Files(events: false)),
        Is.EqualTo(new[] { $"lake: {Says("dfs, blob")}" }));

    [Test]
    public void On_clusters_alone_nothing_is_asked_for() => Assert.That(
        Some.Judge(
            new ServerlessReaches(), Lake, Events, Workspace, Files(events: true),
            Some.Resource("databricks:index/job:Job", """{"tasks":[{"jobClusterKey":"common"}]}""", "job")),
        Is.Empty);

    [Test]
    public void The_first_plans_led_serverless_compute_nowhere(
        [ValueSource(typeof(Plans), nameof(Plans.Environments))] string environment) => Assert.That(
        FirstPlans.Judge(new ServerlessReaches(), environment),
        Is.EqualTo(new[]
        {
            $"{AzureTypes.DatabricksWorkspace}::databricks-workspace: "
            + "no `MwsNccBinding` binds it to a network connectivity configuration",
            $"{AzureTypes.DatabricksWorkspace}::databricks-workspace: {Says("dfs, blob")}",
            $"{AzureTypes.StorageAccount}::lake-data-account: {Says("dfs, blob")}",
            $"{AzureTypes.StorageAccount}::lake-landing-account: {Says("dfs, blob, queue")}",
            $"{AzureTypes.EventHubNamespace}::ingress-namespace: {Says("namespace")}",
        }));
}
