using Platform.Policy.Rules;
using Platform.Tests.Stacks;

namespace Platform.Tests.Policy.Rules;

public class InputsReadBackTests
{
    [TestCase(DatabricksTypes.Cluster, """{"applyPolicyDefaultValues":true}""", "applyPolicyDefaultValues")]
    [TestCase(
        DatabricksTypes.Job,
        """{"jobClusters":[{"newCluster":{}},{"newCluster":{"applyPolicyDefaultValues":false}}]}""",
        "jobClusters.newCluster.applyPolicyDefaultValues")]
    [TestCase(
        DatabricksTypes.Job,
        """{"tasks":[{"newCluster":{"applyPolicyDefaultValues":true}}]}""",
        "tasks.newCluster.applyPolicyDefaultValues")]
    [TestCase(DatabricksTypes.Catalog, """{"properties":{"domain":"energy"}}""", "properties")]
    [TestCase(DatabricksTypes.Schema, """{"properties":{}}""", "properties")]
    [TestCase(DatabricksTypes.Experiment, """{"name":"/a","tags":[]}""", "tags")]
    [TestCase(
        DatabricksTypes.Job, """{"trigger":{"tableUpdate":{"tableNames":["a.b.c"],"condition":"ANY_UPDATED"}}}""",
        "trigger.tableUpdate.condition")]
    public void An_input_that_is_never_answered_as_sent_is_named(string type, string inputs, string path)
    {
        var found = Some.Judge(new InputsReadBack(), Some.Resource(type, inputs));
        Assert.That(found, Has.Length.EqualTo(1));
        Assert.That(found[0], Does.StartWith($"it: `{path}` is "));
    }

    [TestCase(
        DatabricksTypes.Job,
        """{"trigger":{"tableUpdate":{"tableNames":["a.b.c","a.b.d"],"condition":"ALL_UPDATED"}}}""")]
    [TestCase(DatabricksTypes.Cluster, """{"policyId":"1"}""")]
    [TestCase(DatabricksTypes.Job, """{"jobClusters":[{"newCluster":{"policyId":"1"}}]}""")]
    [TestCase(DatabricksTypes.Catalog, """{"comment":"Data of the domain energy"}""")]
    [TestCase("azure-native:keyvault:Vault", """{"properties":{}}""")]
    public void Anything_else_may_be_set(string type, string inputs) =>
        Assert.That(Some.Judge(new InputsReadBack(), Some.Resource(type, inputs)), Is.Empty);

    [TestCase("dev")]
    [TestCase("staging")]
    [TestCase("prod")]
    public void The_first_plans_had_them_on_three_jobs_a_catalog_three_schemas_and_an_experiment(string environment) =>
        Assert.That(
            FirstPlans.Judge(new InputsReadBack(), environment).Select(found => found.Split("::")[0])
                .GroupBy(type => type).Select(type => (type.Key, type.Count())),
            Is.EquivalentTo(new[]
            {
                (DatabricksTypes.Job, 3), (DatabricksTypes.Catalog, 1), (DatabricksTypes.Schema, 3),
                (DatabricksTypes.Experiment, 1),
            }));
}
