using Platform.Policy.Rules;
using Platform.Tests.Stacks;

namespace Platform.Tests.Policy.Rules;

public class NodesAdmittedTests
{
    const string List = "databricks:index/ipAccessList:IpAccessList";
    const string NoEndpoint = "databricks.privateEndpoint=false";

    static readonly ResourceFact Address = Some.Resource(AzureTypes.PublicAddress, name: "nat");

    static ResourceFact Workspace(string rules) => Some.Resource(
        AzureTypes.DatabricksWorkspace, $$"""{"requiredNsgRules":"{{rules}}"}""", "workspace");

    static ResourceFact Addresses(string type) => Some.Resource(List, $$"""{"listType":"{{type}}"}""");

    [Test]
    public void A_list_without_the_address_that_clusters_come_from_is_named() => Assert.That(
        Some.Judge(new NodesAdmitted(), Workspace("AllRules"), Address, Addresses("ALLOW")),
        Is.EqualTo(new[] { "it: `ipAddresses` lacks the NAT gateway's address, from which clusters come; add it" }));

    [Test]
    public void A_list_with_it_one_that_blocks_and_one_behind_an_endpoint_are_fine()
    {
        Assert.That(
            Some.Judge(
                new NodesAdmitted(), Workspace("AllRules"), Address,
                Addresses("ALLOW").MadeFrom("ipAddresses", Address)),
            Is.Empty);
        Assert.That(Some.Judge(new NodesAdmitted(), Workspace("AllRules"), Address, Addresses("BLOCK")), Is.Empty);
        Assert.That(
            Some.Judge(new NodesAdmitted(), Workspace("NoAzureDatabricksRules"), Address, Addresses("ALLOW")),
            Is.Empty);
    }

    [Test]
    public void Without_the_endpoint_of_dev_its_list_admits_the_gateway_and_a_plan_without_that_is_found()
    {
        var plan = Plans.With("dev", NoEndpoint);
        var list = plan.Of(List).Single();

        Assert.That(list.Dependencies, Does.Contain($"{AzureTypes.PublicAddress}::backbone-network-nat-address"));
        Assert.That(plan.Findings.Where(finding => !finding.NotDecidable), Is.Empty);
        Assert.That(
            Some.Judge(
                new NodesAdmitted(),
                [.. plan.Resources.Except([list]), list with
                {
                    PropertyDependencies = new Dictionary<string, IReadOnlyList<string>>(),
                }]),
            Has.Length.EqualTo(1));
    }
}
