using System.Net;
using Platform.Naming;

namespace Platform.Tests.Infra.Naming;

public sealed class AddressPlanTests
{
    static readonly Dictionary<string, string> Nothing = [];

    [Test]
    public void A_space_is_cut_into_five_subnets()
    {
        var plan = AddressPlan.Create("10.10.0.0/20", Nothing, "f");

        Assert.That(plan.Space.ToString(), Is.EqualTo("10.10.0.0/20"));
        Assert.That(plan.DatabricksHost.ToString(), Is.EqualTo("10.10.0.0/22"));
        Assert.That(plan.DatabricksContainer.ToString(), Is.EqualTo("10.10.4.0/22"));
        Assert.That(plan.PrivateEndpoints.ToString(), Is.EqualTo("10.10.8.0/23"));
        Assert.That(plan.MachineLearning.ToString(), Is.EqualTo("10.10.10.0/23"));
        Assert.That(plan.Runner.ToString(), Is.EqualTo("10.10.12.0/23"));
        Assert.That(plan.DatabricksNodes, Is.EqualTo(1019));
    }

    [Test]
    public void Every_size_gives_subnets_inside_that_do_not_overlap([Range(16, 24)] int size)
    {
        var plan = AddressPlan.Create($"172.16.0.0/{size}", Nothing, "f");
        IPNetwork[] subnets =
            [plan.DatabricksHost, plan.DatabricksContainer, plan.PrivateEndpoints, plan.MachineLearning, plan.Runner];

        Assert.That(subnets, Has.All.Matches<IPNetwork>(
            subnet => plan.Space.Contains(subnet.BaseAddress) && subnet.PrefixLength > size));
        Assert.That(
            subnets.SelectMany(_ => subnets, (a, b) => (a, b))
                .Where(pair => !pair.a.Equals(pair.b) && pair.a.Contains(pair.b.BaseAddress)),
            Is.Empty);
        Assert.That(plan.DatabricksHost.PrefixLength, Is.LessThanOrEqualTo(26));
        Assert.That(plan.DatabricksContainer.PrefixLength, Is.LessThanOrEqualTo(26));
    }

    [TestCase("10.0.0.0/15")]
    [TestCase("10.0.0.0/25")]
    [TestCase("10.0.0.1/20")]
    [TestCase("172.32.0.0/20")]
    [TestCase("11.0.0.0/20")]
    [TestCase("fd00::/20")]
    [TestCase("ten")]
    public void Any_other_space_is_a_fault(string space)
    {
        var fault = Assert.Throws<FaultException>(
            () => AddressPlan.Create(space, Nothing, "Pulumi.alpha.yaml"))!.Faults.Single();

        Assert.That(fault.Message, Is.EqualTo(
            $"Pulumi.alpha.yaml: platform:network.addressSpace: got \"{space}\"; allowed: "
            + "a network of /16 to /24 within 10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16, "
            + "written with its first address"));
    }

    [TestCase("10.10.8.0/22", false)]
    [TestCase("10.0.0.0/8", false)]
    [TestCase("10.10.16.0/22", true)]
    public void It_must_not_overlap_its_hub(string hub, bool fits)
    {
        Action create = () => AddressPlan.Create(
            "10.10.0.0/20", new Dictionary<string, string> { ["platform:network.hubAddressSpace"] = hub }, "f");

        Assert.That(create, fits ? Throws.Nothing : Throws.TypeOf<FaultException>().With.Message.Contains(
            $"does not overlap platform:network.hubAddressSpace, {hub}"));
    }
}
