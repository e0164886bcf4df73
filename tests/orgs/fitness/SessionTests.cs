using static Platform.Tests.Orgs.Fitness.Said;

namespace Platform.Tests.Orgs.Fitness;

/// <summary>Sessions, in whatever order their parts come.</summary>
public class SessionTests
{
    const string Sessions = """
        select s.end_time - s.start_time, coalesce(m.num_recordings, 0), m.avg_bpm
        from silver.completed_workouts as s
        left join gold.workout_bpm_summary as m on m.user_id = s.user_id and m.session_id = s.session_id
        where s.user_id = {0}
        """;

    internal static Portion[] Portions { get; } =
    [
        new([User(11), User(12), User(13), User(15)], [Login(13, 1, 0, 20_000)],
        [
            Workout(11, 1, 10, "start"), Workout(11, 1, 14, "stop"), Beat(11, 10, 60), Beat(11, 11, 0),
            Beat(11, 12, 90), Beat(11, 14, 91), Beat(11, 15, 60),
            Workout(12, 1, 0, "start"), Workout(12, 1, 10_800, "stop"), Beat(12, 5, 70),
            Workout(12, 2, 20_000, "start"), Workout(12, 2, 30_799, "stop"), Beat(12, 20_001, 80),
            Workout(13, 1, 11_000, "start"), Workout(13, 1, 12_000, "stop"), Beat(13, 11_500, 100),
            Workout(14, 1, 0, "start"), Workout(14, 1, 60, "stop"), Beat(14, 30, 100),
            Workout(15, 1, 0, "start"), Workout(15, 1, 60, "stop"), Beat(15, 30, 100, 5),
        ]),
        new([User(14)], [],
        [
            Workout(13, 1, 100, "start"), Beat(15, 30, 100, 5), Beat(15, 31, 110, 6), Beat(15, 30, 102, 7),
            Beat(15, 30, 90, 4),
        ]),
        new([], [], [Workout(15, 1, 0, "start"), Beat(15, 31, 110, 6), Beat(15, 30, 90, 4)]),
    ];

    [Test]
    public void A_reading_belongs_to_a_session_behind_its_start_up_to_its_stop_if_it_is_above_zero()
    {
        Assert.That(
            SbitStages.Rows(1, """
                select min_bpm, avg_bpm, max_bpm, num_recordings from gold.workout_bpm_summary where user_id = 11
                """),
            Is.EqualTo(new[] { "90|90.5|91|2" }));
        Assert.That(
            SbitStages.Rows(1, "select heartrate from silver.heart_rate where not valid"), Is.EqualTo(new[] { "0" }));
    }

    [TestCase("silver.completed_workouts")]
    [TestCase("gold.workout_bpm_summary")]
    public void A_session_of_three_hours_was_never_stopped_and_one_a_second_shorter_was(string table) => Assert.That(
        SbitStages.Rows(1, $"select session_id from {table} where user_id = 12"), Is.EqualTo(new[] { "2" }));

    [TestCase("silver.completed_workouts")]
    [TestCase("silver.workout_bpm")]
    [TestCase("gold.workout_bpm_summary")]
    [TestCase("gold.gym_summary")]
    public void A_start_that_comes_late_takes_a_session_that_had_become_too_long_away_again(string table)
    {
        var count = $"select count(*) from {table} where user_id = 13";
        Assert.That(SbitStages.Rows(1, count), Is.EqualTo(new[] { "1" }));
        Assert.That(SbitStages.Rows(2, count), Is.EqualTo(new[] { "0" }));
    }

    [TestCase(1, ExpectedResult = "00:01:00|0|-")]
    [TestCase(2, ExpectedResult = "00:01:00|1|100")]
    public string A_person_who_is_registered_after_the_readings_came_gets_them(int portion) =>
        SbitStages.Rows(portion, string.Format(null, Sessions, 14)).Single();

    [TestCase(1, ExpectedResult = "00:01:00|1|100")]
    [TestCase(2, ExpectedResult = "00:01:00|2|106")]
    [TestCase(3, ExpectedResult = "00:01:00|2|106")]
    public string Readings_that_come_late_or_twice_count_once_and_of_two_the_one_sent_last(int portion) =>
        SbitStages.Rows(portion, string.Format(null, Sessions, 15)).Single();

    [Test]
    public void A_start_that_is_sent_twice_is_one() => Assert.That(
        SbitStages.Rows(3, "select count(*) from silver.workouts where user_id = 15"), Is.EqualTo(new[] { "2" }));
}
