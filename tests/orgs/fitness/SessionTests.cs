using static Platform.Tests.Orgs.Fitness.Said;

namespace Platform.Tests.Orgs.Fitness;

/// <summary>Sessions, in whatever order their parts come.</summary>
public class SessionTests : SbitTest
{
    const string Sessions = """
        select s.user_id, s.session_id, s.end_time - s.start_time, coalesce(m.num_recordings, 0), m.avg_bpm
        from silver.completed_workouts as s
        left join gold.workout_bpm_summary as m on m.user_id = s.user_id and m.session_id = s.session_id
        order by 1, 2
        """;

    [Test]
    public void A_reading_belongs_to_a_session_behind_its_start_up_to_its_stop_if_it_is_above_zero()
    {
        string[] events =
        [
            Workout(1, 1, 10, "start"), Workout(1, 1, 14, "stop"), Beat(1, 10, 60), Beat(1, 11, 0), Beat(1, 12, 90),
            Beat(1, 14, 91), Beat(1, 15, 60), Beat(2, 12, 200),
        ];
        Run(1, [User(1), User(2)], [], events);
        Assert.That(
            Sbit.Rows("select min_bpm, avg_bpm, max_bpm, num_recordings from gold.workout_bpm_summary"),
            Is.EqualTo(new[] { "90|90.5|91|2" }));
        Assert.That(
            Sbit.Rows("select epoch(time) - 1678514400, valid from silver.heart_rate where not valid"),
            Is.EqualTo(new[] { "11|false" }));
    }

    [Test]
    public void A_session_of_three_hours_was_never_stopped_and_one_a_second_shorter_was()
    {
        string[] events =
        [
            Workout(1, 1, 0, "start"), Workout(1, 1, 10_800, "stop"), Beat(1, 5, 70), Workout(1, 2, 20_000, "start"),
            Workout(1, 2, 30_799, "stop"), Beat(1, 20_001, 80),
        ];
        Run(1, [User(1)], [], events);
        Assert.That(Sbit.Rows("select session_id from silver.completed_workouts"), Is.EqualTo(new[] { "2" }));
        Assert.That(Sbit.Rows("select session_id from gold.workout_bpm_summary"), Is.EqualTo(new[] { "2" }));
    }

    [Test]
    public void A_start_that_comes_a_year_late_takes_a_session_that_had_become_too_long_away_again()
    {
        Run(1, [User(1)], [Login(1, 1, 0, 20_000)],
            [Workout(1, 1, 11_000, "start"), Workout(1, 1, 12_000, "stop"), Beat(1, 11_500, 100)]);
        Assert.That(Sbit.Rows("select count(*) from gold.workout_bpm_summary"), Is.EqualTo(new[] { "1" }));
        Assert.That(Sbit.Rows("select count(*) from gold.gym_summary"), Is.EqualTo(new[] { "1" }));
        Run(2, [], [], [Workout(1, 1, 100, "start")]);
        foreach (var table in new[]
        {
            "silver.completed_workouts", "silver.workout_bpm", "gold.workout_bpm_summary", "gold.gym_summary",
        })
        {
            Assert.That(Sbit.Rows($"select count(*) from {table}"), Is.EqualTo(new[] { "0" }), table);
        }
    }

    [Test]
    public void A_person_who_is_registered_after_the_readings_came_gets_them()
    {
        Run(1, [User(2)], [], [Workout(1, 1, 0, "start"), Workout(1, 1, 60, "stop"), Beat(1, 30, 100)]);
        Assert.That(Sbit.Rows(Sessions), Is.EqualTo(new[] { "1|00:01:00|0|-" }));
        Run(2, [User(1)], [], []);
        Assert.That(Sbit.Rows(Sessions), Is.EqualTo(new[] { "1|00:01:00|1|100" }));
    }

    [Test]
    public void Readings_that_come_late_or_twice_are_counted_once_and_of_two_the_one_sent_last_counts()
    {
        Run(1, [User(1)], [], [Workout(1, 1, 0, "start"), Workout(1, 1, 60, "stop"), Beat(1, 30, 100, 5)]);
        Run(2, [], [], [Beat(1, 30, 100, 5), Beat(1, 31, 110, 6), Beat(1, 30, 102, 7), Beat(1, 30, 90, 4)]);
        Assert.That(Sbit.Rows(Sessions), Is.EqualTo(new[] { "1|00:01:00|2|106" }));
        Run(3, [], [], [Workout(1, 1, 0, "start"), Beat(1, 31, 110, 6)]);
        Assert.That(Sbit.Rows(Sessions), Is.EqualTo(new[] { "1|00:01:00|2|106" }));
        Assert.That(Sbit.Rows("select count(*) from silver.workouts"), Is.EqualTo(new[] { "2" }));
    }
}
