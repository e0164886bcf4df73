using Platform.Policy.Rules;
using Platform.Tests.Stacks;

namespace Platform.Tests.Policy.Rules;

public class NothingNeverReadBackTests
{
    const string Experiment = "databricks:index/mlflowExperiment:MlflowExperiment";

    [Test]
    public void An_input_that_never_comes_back_is_named()
    {
        Assert.That(Some.Judge(new NothingNeverReadBack(), Some.Resource(Experiment, """{"name":"/a"}""")), Is.Empty);
        Assert.That(
            Some.Judge(new NothingNeverReadBack(), Some.Resource(Experiment, """{"name":"/a","tags":[]}""")),
            Is.EqualTo(
                new[] { "it: `tags` is set, and the provider never reads it back the same; leave it out" }));
    }

    // Finding 9 of the review.
    [TestCaseSource(typeof(Plans), nameof(Plans.Environments))]
    public void The_first_plans_set_the_tags_of_the_experiment(string environment)
    {
        Assert.That(FirstPlans.Judge(new NothingNeverReadBack(), environment), Is.EqualTo(new[]
        {
            $"{Experiment}::power-plants-project-files-experiment: "
            + "`tags` is set, and the provider never reads it back the same; leave it out",
        }));
        Assert.That(Plans.Of(environment).Of(Experiment), Has.Length.EqualTo(1));
        Assert.That(
            Plans.Of(environment).Findings.Select(finding => finding.Policy),
            Has.None.EqualTo("nothing-never-read-back"));
    }
}
