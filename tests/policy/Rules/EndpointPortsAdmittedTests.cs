using Platform.Policy.Rules;
using Platform.Tests.Stacks;

namespace Platform.Tests.Policy.Rules;

public class EndpointPortsAdmittedTests
{
    const string Api = "databricks_ui_api";

    static readonly ResourceFact Group = Some.Resource(AzureTypes.SecurityGroup, name: "group");
    static readonly ResourceFact Deny = Rule("deny", 4096, "Deny", "*");

    static ResourceFact Rule(string name, int priority, string access, string ports, string source = "*") =>
        Some.Resource(
            AzureTypes.SecurityRule,
            $$"""
            {
              "priority": {{priority}}, "direction": "Inbound", "access": "{{access}}", "protocol": "*",
              "sourceAddressPrefix": "{{source}}", "destinationAddressPrefix": "*",
              "destinationPortRanges": [{{string.Join(',', ports.Split(' ').Select(port => $"\"{port}\""))}}]
            }
            """,
            name).MadeFrom("networkSecurityGroupName", Group);

    static string[] Judge(string groupId, string policies, params ResourceFact[] rules)
    {
        var subnet = Some.Resource(
            AzureTypes.Subnet, $$"""{"privateEndpointNetworkPolicies":"{{policies}}"}""", "subnet")
            .MadeFrom("networkSecurityGroup", Group);
        var endpoint = Some.Resource(
            AzureTypes.PrivateEndpoint, $$"""{"privateLinkServiceConnections":[{"groupIds":["{{groupId}}"]}]}""")
            .MadeFrom("subnet", subnet);
        return Some.Judge(new EndpointPortsAdmitted(), [Group, subnet, endpoint, .. rules]);
    }

    static string Says(string groupId, string ports) =>
        $"it: `{groupId}` needs {ports}, which `group` denies; admit them from VirtualNetwork in a rule of a lower "
        + "priority number";

    [Test]
    public void Ports_admitted_before_they_are_denied_are_fine() => Assert.That(
        Judge(Api, "Enabled", Deny, Rule("allow", 200, "Allow", "443 3306 6666 8000-9000", "VirtualNetwork")),
        Is.Empty);

    [Test]
    public void Ports_that_no_rule_holds_are_admitted_by_Azure() =>
        Assert.That(Judge(Api, "Enabled", Rule("deny", 200, "Deny", "22")), Is.Empty);

    [Test]
    public void A_subnet_whose_endpoints_do_not_obey_the_group_is_fine() =>
        Assert.That(Judge(Api, "Disabled", Deny), Is.Empty);

    [TestCase("443 3306 8443-8450", Api, "6666, 8443-8451")]
    [TestCase("443", "file", "445")]
    [TestCase("443 9093", "namespace", "5671")]
    [TestCase("80", "vault", "443")]
    public void Ports_that_are_denied_are_named(string admitted, string groupId, string missing) => Assert.That(
        Judge(groupId, "NetworkSecurityGroupEnabled", Rule("allow", 200, "Allow", admitted), Deny),
        Is.EqualTo(new[] { Says(groupId, missing) }));

    [Test]
    public void Admitting_one_address_admits_not_the_network() => Assert.That(
        Judge("vault", "Enabled", Rule("allow", 200, "Allow", "443", "10.1.2.3"), Deny),
        Is.EqualTo(new[] { Says("vault", "443") }));

    [Test]
    public void The_first_plans_cut_Databricks_and_the_file_share_off(
        [ValueSource(typeof(Plans), nameof(Plans.Environments))] string environment) => Assert.That(
        FirstPlans.Judge(new EndpointPortsAdmitted(), environment).Select(finding => finding[..finding.IndexOf(',')]),
        Is.EqualTo(new[]
        {
            $"{AzureTypes.PrivateEndpoint}::databricks-api-endpoint: `{Api}` needs 3306",
            $"{AzureTypes.PrivateEndpoint}::ml-base-file-endpoint: `file` needs 445",
        }));
}
