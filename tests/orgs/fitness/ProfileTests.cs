using static Platform.Tests.Orgs.Fitness.Said;

namespace Platform.Tests.Orgs.Fitness;

/// <summary>What people say of themselves, and that they want to be forgotten.</summary>
public class ProfileTests
{
    // On 11 March 2023.
    static readonly (string Born, string Age)[] People =
    [
        ("03/12/2005", "under 18"), ("03/11/2005", "18-25"), ("03/12/1998", "18-25"), ("03/11/1998", "25-35"),
        ("03/11/1988", "35-45"), ("03/11/1978", "45-55"), ("03/11/1968", "55-65"), ("03/11/1958", "65-75"),
        ("03/11/1948", "75-85"), ("03/11/1938", "85-95"), ("03/12/1928", "85-95"), ("03/11/1928", "95+"),
        ("03/12/2023", "invalid age"),
    ];

    internal static Portion[] Portions { get; } =
    [
        new([User(21), User(22), User(23), User(24)], [],
        [
            Profile(21, 20, "update", "Later", 1), Profile(21, 20, "update", "Tie", 3),
            Profile(21, 20, "update", "No", 2), Profile(21, 0, "new", "First"),
            Profile(22, 0, "new", "Abel"), Profile(22, 20, "delete", "Abel", 2),
            Profile(22, 10, "update", "Banach", 1), Profile(23, 0, "new", "Cantor"),
            Profile(23, 10, "delete", "Cantor", 1), Profile(23, 20, "new", "Dirac", 2),
            Workout(22, 1, 0, "start"), Workout(22, 1, 60, "stop"), Beat(22, 30, 100),
            Profile(24, 0, "new", "Abel"), Workout(24, 1, 0, "start"), Workout(24, 1, 60, "stop"), Beat(24, 30, 100),
            .. People.Select((person, at) => Profile(50 + at, 0, "new", "Abel", born: person.Born)),
        ]),
        new([], [],
        [
            Profile(21, 20, "update", "Lower", 2), Profile(21, 10, "update", "Earlier", 9),
            Profile(22, 15, "update", "Euler", 9), Profile(24, 90, "update", "Abel", 1, city: "Salem"),
        ]),
    ];

    [TestCase(1)]
    [TestCase(2)]
    public void The_profile_said_last_counts_in_any_order_and_of_one_second_the_one_sent_last(int portion) =>
        Assert.That(
            SbitStages.Rows(portion, "select last_name from silver.user_profile where user_id = 21"),
            Is.EqualTo(new[] { "Tie" }));

    [TestCase(1)]
    [TestCase(2)]
    public void A_deletion_stands_in_the_order_of_what_was_said(int portion)
    {
        const string who = "where user_id in (22, 23) order by 1";
        Assert.That(
            SbitStages.Rows(
                portion, $"select user_id, is_deleted, last_name, dob, city from silver.user_profile {who}"),
            Is.EqualTo(new[] { "22|true|-|-|-", "23|false|Dirac|1980-07-14|Reno" }));
        Assert.That(
            SbitStages.Rows(portion, $"select user_id from silver.user_bins {who}"), Is.EqualTo(new[] { "23" }));
        Assert.That(
            SbitStages.Rows(portion, $"select user_id, age, city from gold.workout_bpm_summary {who}"),
            Is.EqualTo(new[] { "22|-|-" }));
    }

    [TestCase(1, "Reno")]
    [TestCase(2, "Salem")]
    public void A_new_profile_changes_the_summaries_of_all_sessions_of_the_person(int portion, string city) =>
        Assert.That(
            SbitStages.Rows(portion, "select age, city from gold.workout_bpm_summary where user_id = 24"),
            Is.EqualTo(new[] { $"35-45|{city}" }));

    [Test]
    public void The_age_is_that_of_the_day_on_which_it_was_said() => Assert.That(
        SbitStages.Rows(1, "select age from silver.user_bins where user_id >= 50 order by user_id"),
        Is.EqualTo(People.Select(person => person.Age)));
}
