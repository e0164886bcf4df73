namespace Platform.Tests.Orgs.Fitness;

/// <summary>What the producer lands, in the counts and the sixteen rows that the two sets are known by.</summary>
public class TwoSetsTests
{
    const string Counts = """
        select (select count(*) from bronze.registered_users), (select count(*) from bronze.gym_logins),
            (select count(*) from bronze.kafka_multiplex where topic = 'user_info'),
            (select count(*) from bronze.kafka_multiplex where topic = 'workout'),
            (select count(*) from bronze.kafka_multiplex where topic = 'bpm'),
            (select count(*) from silver.users), (select count(*) from silver.gym_logs),
            (select count(*) from silver.user_profile), (select count(*) from silver.user_bins),
            (select count(*) from silver.workouts), (select count(*) from silver.heart_rate),
            (select count(*) from silver.completed_workouts), (select count(*) from silver.workout_bpm),
            (select count(*) from gold.workout_bpm_summary), (select count(*) from gold.gym_summary),
            (select count(*) from silver.date_lookup),
            (select count(*) from silver.users_quarantine) + (select count(*) from silver.gym_logs_quarantine)
                + (select count(*) from silver.event_quarantine)
        """;

    readonly SbitRun run = new();
    List<string> first = [], second = [], third = [];
    IReadOnlyList<string> half = [], whole = [];

    [OneTimeSetUp]
    public void Produce()
    {
        Assert.That(run.Produce(1).IsWell, Is.True);
        first = run.Rows(Counts);
        half = run.Judge();
        Assert.That(run.Produce(2).IsWell, Is.True);
        second = run.Rows(Counts);
        run.Produce(2);
        third = run.Rows(Counts);
        whole = run.Judge();
    }

    [OneTimeTearDown]
    public void Remove() => run.Dispose();

    [Test]
    public void Each_table_has_the_documented_count_after_the_first_set_and_after_the_second()
    {
        Assert.That(first, Is.EqualTo(new[] { "5|8|7|16|253801|5|8|5|5|16|253801|8|3900|1|8|365|0" }));
        Assert.That(second, Is.EqualTo(new[] { "10|16|13|32|507602|10|16|10|10|32|507602|16|8100|3|16|365|0" }));
    }

    [Test]
    public void A_run_over_what_is_known_adds_nothing() => Assert.That(third, Is.EqualTo(second));

    [Test]
    public void The_integration_flow_says_what_is_missing_layer_by_layer_and_nothing_once_all_is_there()
    {
        Assert.That(half, Is.EqualTo(new[]
        {
            "bronze.registered_users: 5; 10", "bronze.gym_logins: 8; 16", "bronze.kafka_multiplex user_info: 7; 13",
            "bronze.kafka_multiplex workout: 16; 32", "bronze.kafka_multiplex bpm: 253801; 507602",
            "silver.users: 5; 10", "silver.gym_logs: 8; 16", "silver.user_profile: 5; 10", "silver.user_bins: 5; 10",
            "silver.workouts: 16; 32", "silver.heart_rate: 253801; 507602", "silver.completed_workouts: 8; 16",
            "silver.workout_bpm: 3900; 8100", "gold.workout_bpm_summary: 1; 3", "gold.gym_summary: 8; 16",
        }
            .Select(count => $"fitness/sbit/test/integration: gold.row_count: rows of {count} is promised")
            .Append("fitness/sbit/test/integration: gold.visit_difference: visits that are missing or too much: 8; "
                + "0 is promised")));
        Assert.That(whole, Is.Empty);
    }

    [Test]
    public void The_sixteen_visits_are_exact() => Assert.That(
        run.Rows("""
            select date, gym, mac_address, session_id, minutes_in_gym, minutes_exercising
            from gold.gym_summary order by date, gym, mac_address, session_id
            """),
        Is.EqualTo(new[]
        {
            "2023-03-11|1|57:24:ac:8c:75:ea|1|75|65", "2023-03-11|1|ae:ec:f6:48:ca:f7|1|45|35",
            "2023-03-11|3|36:1f:d9:d3:e8:0d|1|75|65", "2023-03-11|3|36:1f:d9:d3:e8:0d|2|60|50",
            "2023-03-11|5|14:cd:d6:db:70:f6|1|70|60", "2023-03-11|5|14:cd:d6:db:70:f6|2|55|45",
            "2023-03-11|5|4c:c5:9f:cb:13:bd|1|75|65", "2023-03-11|5|57:24:ac:8c:75:ea|2|72|63",
            "2023-03-12|1|1d:69:69:75:d0:aa|1|50|40", "2023-03-12|1|dd:96:be:e9:1e:f4|2|71|60",
            "2023-03-12|1|df:f9:dc:5e:e2:a8|1|60|50", "2023-03-12|3|1d:69:69:75:d0:aa|2|40|30",
            "2023-03-12|3|dd:96:be:e9:1e:f4|1|48|40", "2023-03-12|3|df:f9:dc:5e:e2:a8|2|43|35",
            "2023-03-12|5|dd:45:d2:37:a8:0e|1|55|46", "2023-03-12|5|de:c0:cd:a7:71:f4|1|70|60",
        }));

    [Test]
    public void Every_session_with_readings_is_summed_up_the_newest_too() => Assert.That(
        run.Rows("""
            select user_id, session_id, num_recordings, 0 < min_bpm and min_bpm <= avg_bpm and avg_bpm <= max_bpm
            from gold.workout_bpm_summary order by 1, 2
            """),
        Is.EqualTo(new[] { "12474|1|3900|true", "17703|1|2400|true", "17703|2|1800|true" }));

    [Test]
    public void Two_changes_within_128_seconds_are_two_and_the_later_one_counts() => Assert.That(
        run.Rows("""
            select p.user_id, p.updated,
                p.last_name = (
                    select json_extract_string(value, '$.last_name') from bronze.kafka_multiplex
                    where topic = 'user_info' and json_extract_string(value, '$.user_id') = cast(p.user_id as varchar)
                    order by cast(timestamp as bigint) desc limit 1)
            from silver.user_profile as p where p.user_id in (12140, 14232) order by 1
            """),
        Is.EqualTo(new[] { "12140|2023-03-10T12:33:45|true", "14232|2023-03-10T12:37:28|true" }));

    [Test]
    public void Every_event_is_of_a_day_and_a_week_of_2023()
    {
        Assert.That(
            run.Rows("select sum(event_count), count(*) - count(week_part) from gold.topic_day"),
            Is.EqualTo(new[] { "507647|0" }));
        Assert.That(
            run.Rows("select distinct week_part from gold.topic_day where topic = 'workout'"),
            Is.EquivalentTo(new[] { "2023-10", "2023-11" }));
    }
}
