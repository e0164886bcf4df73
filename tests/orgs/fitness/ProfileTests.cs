using static Platform.Tests.Orgs.Fitness.Said;

namespace Platform.Tests.Orgs.Fitness;

/// <summary>What people say of themselves, and that they want to be forgotten.</summary>
public class ProfileTests : SbitTest
{
    [Test]
    public void The_profile_said_last_counts_in_whatever_order_it_comes_and_of_one_second_the_one_sent_last()
    {
        Run(1, [User(1)], [],
        [
            Profile(1, 20, "update", "Later", 1), Profile(1, 20, "update", "Tie", 3),
            Profile(1, 20, "update", "No", 2), Profile(1, 0, "new", "First"),
        ]);
        Assert.That(Sbit.Rows("select last_name from silver.user_profile"), Is.EqualTo(new[] { "Tie" }));
        Run(2, [], [], [Profile(1, 20, "update", "Lower", 2), Profile(1, 10, "update", "Earlier", 9)]);
        Assert.That(Sbit.Rows("select last_name from silver.user_profile"), Is.EqualTo(new[] { "Tie" }));
    }

    [Test]
    public void A_deletion_stands_in_the_order_of_what_was_said()
    {
        string[] events =
        [
            Profile(1, 0, "new", "Abel"), Profile(1, 20, "delete", "Abel", 2), Profile(1, 10, "update", "Banach", 1),
            Profile(2, 0, "new", "Cantor"), Profile(2, 10, "delete", "Cantor", 1), Profile(2, 20, "new", "Dirac", 2),
            Workout(1, 1, 0, "start"), Workout(1, 1, 60, "stop"), Beat(1, 30, 100),
        ];
        Run(1, [User(1), User(2)], [], events);
        Run(2, [], [], [Profile(1, 15, "update", "Euler", 9)]);
        Assert.That(
            Sbit.Rows("select user_id, is_deleted, last_name, dob, city from silver.user_profile order by 1"),
            Is.EqualTo(new[] { "1|true|-|-|-", "2|false|Dirac|1980-07-14|Reno" }));
        Assert.That(Sbit.Rows("select user_id from silver.user_bins"), Is.EqualTo(new[] { "2" }));
        Assert.That(
            Sbit.Rows("select user_id, age, city from gold.workout_bpm_summary"), Is.EqualTo(new[] { "1|-|-" }));
    }

    [Test]
    public void A_new_profile_changes_the_summaries_of_all_sessions_of_the_person()
    {
        string[] events =
        [
            Profile(1, 0, "new", "Abel"), Workout(1, 1, 0, "start"), Workout(1, 1, 60, "stop"), Beat(1, 30, 100),
        ];
        Run(1, [User(1)], [], events);
        Run(2, [], [], [Profile(1, 90, "update", "Abel", 1, city: "Salem")]);
        Assert.That(
            Sbit.Rows("select age, city from gold.workout_bpm_summary"), Is.EqualTo(new[] { "35-45|Salem" }));
    }

    // On 11 March 2023.
    [Test]
    public void The_age_is_that_of_the_day_on_which_it_was_said()
    {
        (string Born, string Age)[] people =
        [
            ("03/12/2005", "under 18"), ("03/11/2005", "18-25"), ("03/12/1998", "18-25"), ("03/11/1998", "25-35"),
            ("03/11/1988", "35-45"), ("03/11/1978", "45-55"), ("03/11/1968", "55-65"), ("03/11/1958", "65-75"),
            ("03/11/1948", "75-85"), ("03/11/1938", "85-95"), ("03/12/1928", "85-95"), ("03/11/1928", "95+"),
            ("03/12/2023", "invalid age"),
        ];
        Run(1, [User(1)], [], [.. people.Select((person, at) => Profile(at, 0, "new", "Abel", born: person.Born))]);
        Assert.That(
            Sbit.Rows("select age from silver.user_bins order by user_id"),
            Is.EqualTo(people.Select(person => person.Age)));
    }
}
