using Platform.Tests.Stacks;

namespace Platform.Tests.Course;

/// <summary>Exercise 3: what the plans of two environments say of one flow.</summary>
public class EnvironmentExerciseTests
{
    const string Job = "acme-transport-taxinyc-prep-revenue-job";

    [TestCase("dev", ExpectedResult = "acme-transport-taxinyc-prep-revenue-dev PAUSED")]
    [TestCase("prod", ExpectedResult = "acme-transport-taxinyc-prep-revenue-prod UNPAUSED")]
    public string The_job_has_the_name_of_its_environment_and_is_paused_in_dev(string environment)
    {
        var job = Plans.Of(environment).Resources
            .Single(made => made is { Name: Job, Type: "databricks:index/job:Job" });
        return $"{job.Inputs["name"]} {job.Inputs["trigger"]!["pauseStatus"]}";
    }

    [Test]
    public void Dev_names_nothing_of_prod() => Assert.That(
        Plans.Of("dev").Resources.Where(made => made.Inputs.ToJsonString().Contains("prod_transport")), Is.Empty);
}
