using Platform.Cli.Planning;

namespace Platform.Tests.Stacks;

/// <summary>
/// The hourly forecast has a model from the start: where no flow has run yet, the training runs before it in each hour.
/// A week's clock alone would leave it without one for days.
/// </summary>
[TestFixtureSource(typeof(Plans), nameof(Plans.Environments))]
public class FirstTrainingTests(string environment)
{
    const string Training = "databricks:index/job:Job::acme-energy-powerplants-ml-overconsumption_training-job";
    const string Forecast = "databricks:index/job:Job::acme-energy-powerplants-ml-overconsumption-job";

    [Test]
    public void In_a_first_deployment_the_training_runs_hourly_and_before_the_forecast()
    {
        var (training, forecast) = (Clock(Plans.Of(environment), Training), Clock(Plans.Of(environment), Forecast));

        Assert.That(RunsBefore(training, forecast), Is.True);
        Assert.That(RunsBefore(forecast, training), Is.False);
        Assert.That(
            RunsBefore(Clock(FirstPlans.Of(environment), Training), Clock(FirstPlans.Of(environment), Forecast)),
            Is.False,
            "the first version trained on Sundays");
    }

    [Test]
    public void Once_every_flow_has_run_it_trains_when_there_is_something_to_learn_at_most_weekly()
    {
        var job = Plans.With(environment, "flows.tablesExist=true").Resources.Single(made => made.Key == Training);

        var update = job.Inputs["trigger"]!["tableUpdate"]!;
        Assert.That((long?)update["minTimeBetweenTriggersSeconds"], Is.EqualTo(7 * 24 * 3600));
        Assert.That(
            (string?)update["tableNames"]![0], Is.EqualTo($"{environment}_energy.powerplants_gold.station_hour"));
        Assert.That(job.Inputs.ContainsKey("schedule"), Is.False);
    }

    static string[] Clock(Plan plan, string job)
    {
        var schedule = plan.Resources.Single(made => made.Key == job).Inputs["schedule"]!;
        return ((string)schedule["quartzCronExpression"]!).Split(' ');
    }

    // Seconds, minutes, hours, ...: both in every hour, the one at an earlier minute.
    static bool RunsBefore(string[] one, string[] other) =>
        one[2] == "*" && other[2] == "*" && int.Parse(one[1]) < int.Parse(other[1]);
}
