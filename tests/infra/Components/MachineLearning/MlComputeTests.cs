using Platform.Components.Lake;
using Platform.Components.MachineLearning;
using Pulumi;

namespace Platform.Tests.Infra.Components.MachineLearning;

public sealed class MlComputeTests
{
    const string ComputeType = "azure-native:machinelearningservices:Compute";

    static Action Ml(MachineLearningSettings settings) => () =>
    {
        var zone = TestSettings.Zone();
        _ = new MlWorkspace("ml", new()
        {
            Zone = zone,
            Settings = settings,
            Vault = new(),
            Storage = TestSettings.Minimal.Storage,
            LogWorkspaceId = Output.Create("/log-workspace"),
            Lake = new Storage("lake", new() { Zone = zone, Settings = TestSettings.Minimal.Storage }),
            Subnet = null,
        });
    };

    [Test]
    public async Task The_cluster_scales_to_nothing_and_has_no_public_address()
    {
        var run = await TestStack.UpdateAsync(Ml(new()
        {
            IsolationMode = IsolationMode.AllowInternetOutbound,
            MaxNodes = 3,
            Priority = VmPriority.LowPriority,
        }));

        Assert.That(run.Inputs(ComputeType).Keys, Is.EqualTo(new[] { "ml-train" }));
        var cluster = run.Inputs(ComputeType, "ml-train");
        Assert.That(TestStack.At(cluster, "identity.type"), Is.EqualTo("UserAssigned"));
        Assert.That(TestStack.At(cluster, "identity.userAssignedIdentities"), Is.EqualTo(new object[]
        {
            "/azure-native:managedidentity:UserAssignedIdentity/ml-identity-compute",
        }));
        Assert.That(TestStack.At(cluster, "properties.computeType"), Is.EqualTo("AmlCompute"));
        Assert.That(TestStack.At(cluster, "properties.disableLocalAuth"), Is.True);
        Assert.That(TestStack.At(cluster, "properties.properties.vmPriority"), Is.EqualTo("LowPriority"));
        Assert.That(TestStack.At(cluster, "properties.properties.vmSize"), Is.EqualTo("Standard_D4ds_v5"));
        Assert.That(TestStack.At(cluster, "properties.properties.enableNodePublicIp"), Is.False);
        Assert.That(TestStack.At(cluster, "properties.properties.scaleSettings.minNodeCount"), Is.EqualTo(0.0));
        Assert.That(TestStack.At(cluster, "properties.properties.scaleSettings.maxNodeCount"), Is.EqualTo(3.0));
        Assert.That(TestStack.At(cluster, "properties.properties.scaleSettings.nodeIdleTimeBeforeScaleDown"),
            Is.EqualTo("PT15M"));
    }

    [Test]
    public async Task An_instance_is_made_for_one_owner_and_stops_when_idle()
    {
        var run = await TestStack.UpdateAsync(Ml(new()
        {
            IsolationMode = IsolationMode.AllowInternetOutbound,
            InstanceOwner = "owner-id",
        }));

        var instance = run.Inputs(ComputeType, "ml-desk");
        Assert.That(TestStack.At(instance, "properties.computeType"), Is.EqualTo("ComputeInstance"));
        Assert.That(TestStack.At(instance, "properties.properties.idleTimeBeforeShutdown"), Is.EqualTo("PT15M"));
        Assert.That(TestStack.At(instance,
            "properties.properties.personalComputeInstanceSettings.assignedUser.objectId"), Is.EqualTo("owner-id"));
        Assert.That((string)instance["computeName"], Does.Match("^[a-z]"));
    }
}
