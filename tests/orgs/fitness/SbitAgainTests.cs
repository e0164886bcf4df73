namespace Platform.Tests.Orgs.Fitness;

/// <summary>The tables do not depend on batches, portions and their order, or on a run that was killed.</summary>
public class SbitAgainTests : SbitTest
{
    static readonly Lazy<List<string>> Expected = new(() =>
    {
        using var run = new SbitRun();
        var week = new SbitWeek(7);
        run.LandUsers(1, week.Users);
        run.LandLogins(1, week.Logins);
        run.LandEvents(1, week.Events);
        run.Run();
        return run.All();
    });

    [Test]
    public void The_week_has_rows_of_every_table() => Assert.That(
        Expected.Value.Select(row => row.Split('|')[0]).Distinct(),
        Is.EquivalentTo(new[]
        {
            "silver.date_lookup", "silver.users", "silver.users_quarantine", "silver.gym_logs",
            "silver.gym_logs_quarantine", "silver.event_quarantine", "silver.user_profile", "silver.user_bins",
            "silver.workouts", "silver.completed_workouts", "silver.heart_rate", "silver.workout_bpm",
            "gold.workout_bpm_summary", "gold.gym_summary", "gold.topic_day",
        }));

    [TestCase(3, 1)]
    [TestCase(20, 2)]
    public void Micro_batches_give_the_tables_of_one_batch(int batches, int? shuffle)
    {
        LandWhole();
        Sbit.Run(batches, shuffle);
        Assert.That(Sbit.All(), Is.EqualTo(Expected.Value));
    }

    [TestCase("bronze_kafka_multiplex")]
    [TestCase("silver_events")]
    [TestCase("sessions_of_events")]
    public void A_run_that_is_killed_in_any_task_and_run_again_gives_the_same_tables(string task)
    {
        LandWhole();
        Sbit.Observer.CrashIn = task;
        Assert.That(() => Sbit.Run(), Throws.InvalidOperationException.With.Message.EqualTo("crash"));
        Sbit.Run();
        Assert.That(Sbit.All(), Is.EqualTo(Expected.Value));
    }

    [TestCase(1)]
    public void Portions_in_any_order_and_some_of_them_twice_give_the_tables_of_one_run(int seed)
    {
        var (random, week) = (new Random(seed), new SbitWeek(7));
        var (users, logins, events) = (Cut(week.Users), Cut(week.Logins), Cut(week.Events));
        for (var portion = 0; portion < 4; portion++)
        {
            Run(portion, users[portion], logins[portion], events[portion]);
        }
        Run(4, users[1], logins[2], []);
        Assert.That(SbitWeek.Comparable(Sbit.All()), Is.EqualTo(SbitWeek.Comparable(Expected.Value)));

        string[][] Cut(string[] lines)
        {
            string[] shuffled = [.. lines];
            random.Shuffle(shuffled);
            return [.. Enumerable.Range(0, 4).Select(at => shuffled.Where((_, index) => index % 4 == at).ToArray())];
        }
    }

    void LandWhole()
    {
        var week = new SbitWeek(7);
        Sbit.LandUsers(1, week.Users);
        Sbit.LandLogins(1, week.Logins);
        Sbit.LandEvents(1, week.Events);
    }
}
