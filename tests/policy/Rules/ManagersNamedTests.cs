using Platform.Policy.Rules;
using Platform.Tests.Stacks;

namespace Platform.Tests.Policy.Rules;

public class ManagersNamedTests
{
    static string[] Judge(string target, string line) => Some.Judge(
        new ManagersNamed(),
        Some.Resource(
            "databricks:index/permissions:Permissions", $$"""{"{{target}}":"1","accessControls":[{{line}}]}"""));

    const string Group = """{"groupName":"admins","permissionLevel":"CAN_MANAGE"}""";

    [TestCase("sqlEndpointId")]
    [TestCase("alertV2Id")]
    [TestCase("instancePoolId")]
    [TestCase("clusterId")]
    public void A_group_manages_what_the_caller_would_manage(string target)
    {
        Assert.That(Judge(target, Group), Is.Empty);
        var message = $"it: no group has `CAN_MANAGE` on this `{target}`; name the administrators' group";
        Assert.That(Judge(target, Group.Replace("MANAGE", "USE")), Is.EqualTo(new[] { message }));
        Assert.That(Judge(target, Group.Replace("groupName", "userName")), Is.EqualTo(new[] { message }));
    }

    [TestCase("jobId")]
    [TestCase("directoryPath")]
    public void Where_the_provider_adds_nobody_nothing_is_asked(string target) =>
        Assert.That(Judge(target, ""), Is.Empty);

    [TestCase("dev")]
    [TestCase("staging")]
    [TestCase("prod")]
    public void The_first_plans_left_a_warehouse_and_five_alerts_to_their_first_deployer(string environment) =>
        Assert.That(
            FirstPlans.Judge(new ManagersNamed(), environment).Select(found => found.Split('`')[3])
                .GroupBy(target => target).Select(target => (target.Key, target.Count())),
            Is.EquivalentTo(new[] { ("alertV2Id", 5), ("sqlEndpointId", 1) }));
}
