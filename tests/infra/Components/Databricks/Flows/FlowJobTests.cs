using System.Collections.Immutable;
using static Platform.Tests.Infra.Components.TestStack;

namespace Platform.Tests.Infra.Components.Databricks.Flows;

public sealed class FlowJobTests : MeshTest
{
    [Test]
    public async Task A_flow_becomes_one_job_that_runs_as_the_runner_and_belongs_to_the_deployer()
    {
        var job = await JobAsync();

        Assert.That(job["name"], Is.EqualTo("acme-energy-plants-prep-load-dev"));
        Assert.That(job["description"], Is.EqualTo("Load of the grid per hour"));
        Assert.That(
            Pairs((ImmutableDictionary<string, object>)job["runAs"]),
            Is.EqualTo(new[] { "servicePrincipalName=runner-id" }));
        Assert.That(At(job, "providerConfig.workspaceId"), Is.EqualTo(TestWorkspace.Id));
        Assert.That((await UpdateAsync()).Access(JobName), Is.EqualTo(new[]
        {
            "administrators CAN_MANAGE", "engineers CAN_MANAGE_RUN", "sre CAN_MANAGE_RUN", "analysts CAN_VIEW",
        }));
    }

    [Test]
    public async Task A_quiet_environment_tells_nobody() => Assert.That(
        (await JobAsync()).Keys,
        Does.Not.Contain("emailNotifications").And.Not.Contain("notificationSettings"));

    [Test]
    public async Task A_job_runs_under_the_budget_policy_where_there_is_one()
    {
        var with = await JobAsync(environment => environment with { BudgetPolicy = Pulumi.Output.Create("policy-id") });

        Assert.That(with["budgetPolicyId"], Is.EqualTo("policy-id"));
        Assert.That((await JobAsync()).Keys, Does.Not.Contain("budgetPolicyId"));
    }
}
