using Platform.Components.Databricks;
using Pulumi;

namespace Platform.Tests.Infra.Components.Databricks;

public sealed class EndpointApprovalTests
{
    static string Check(bool required, string state) =>
        EndpointApproval.Check(required, "Pulumi.prod.yaml", "lake-dfs", "databricks-1-pe-2", state);

    [TestCase(false, "PENDING")]
    [TestCase(true, "ESTABLISHED")]
    public void Name_and_state_are_shown(bool required, string state) =>
        Assert.That(Check(required, state), Is.EqualTo($"databricks-1-pe-2 {state}"));

    [TestCase("PENDING")]
    [TestCase("REJECTED")]
    [TestCase("EXPIRED")]
    public void One_that_is_approved_in_the_settings_alone_fails_the_update(string state) => Assert.That(
        Assert.Throws<RunException>(() => Check(true, state))!.Message,
        Is.EqualTo(
            "Pulumi.prod.yaml: platform:options.nccApproved: got \"true\"; allowed: false until the connection of "
            + $"databricks-1-pe-2 to lake-dfs, which is {state}, is approved: approve it, then `pulumi up --refresh`"));
}
