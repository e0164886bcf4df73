using Platform.Policy.Rules;
using Platform.Tests.Stacks;

namespace Platform.Tests.Policy.Rules;

public class NoEnvironmentKeyOnNotebookTasksTests
{
    const string Job = "databricks:index/job:Job";

    static readonly NoEnvironmentKeyOnNotebookTasks Rule = new();

    [TestCase("""{"tasks":[{"taskKey":"a","notebookTask":{"notebookPath":"/a"}}]}""")]
    [TestCase("""{"tasks":[{"taskKey":"a","environmentKey":"e","sparkPythonTask":{"pythonFile":"/a.py"}}]}""")]
    [TestCase("{}")]
    public void A_notebook_without_an_environment_and_a_file_with_one_are_fine(string inputs) =>
        Assert.That(Some.Judge(Rule, Some.Resource(Job, inputs)), Is.Empty);

    [TestCase("""{"tasks":[{"taskKey":"b","environmentKey":"e","notebookTask":{"notebookPath":"/b"}}]}""")]
    [TestCase("""
        {"tasks":[{"taskKey":"a","forEachTask":{"task":
        {"taskKey":"b","environmentKey":"e","notebookTask":{"notebookPath":"/b"}}}}]}
        """)]
    public void A_notebook_with_an_environment_is_named(string inputs) => Assert.That(
        Some.Judge(Rule, Some.Resource(Job, inputs)),
        Is.EqualTo(new[]
        {
            "it: the notebook task `b` has the `environmentKey` `e`; install its packages with `%pip` in the notebook",
        }));

    [TestCaseSource(typeof(Plans), nameof(Plans.Environments))]
    public void The_first_plans_had_four_and_todays_have_none(string environment)
    {
        Assert.That(
            FirstPlans.Judge(Rule, environment).Select(found => found.Split('`')[1]),
            Is.EqualTo(new[] { "forecast", "redirect", "catalogue", "simulate" }));
        var today = FirstPlans.Facts(environment) with { Resources = Plans.Of(environment).Resources };
        Assert.That(Rule.Check(today), Is.Empty);
    }
}
