namespace Platform.Tests.Orgs.Fitness;

/// <summary>Of two people one asks to be erased: nothing of her is left anywhere, nothing of him is gone.</summary>
public sealed class ErasureTests : SbitTest
{
    // What Ada is told by, what she said, and the beats of her watch, which nobody else's have.
    static readonly string[] Hers = ["'user_id': 7312", "107312", "00:00:00:00:73:12", "Noether", "61.25"];
    static readonly string[] His = ["'user_id': 7399", "107399", "00:00:00:00:73:99", "Hopper", "72.5"];

    [Test]
    public void After_an_erasure_no_table_and_no_landed_file_holds_the_person_and_the_other_is_whole()
    {
        Live();
        Assert.That(Holding(Hers), Is.EquivalentTo(Holding(His)).And.Count.EqualTo(13));
        var his = Sbit.Cells();

        Sbit.LandRequests(1, "7312");
        Sbit.LandInVolume();
        Assert.That(Sbit.Erase().IsWell, Is.True);

        Assert.That(Holding(Hers), Is.Empty);
        Assert.That(Holding(His), Is.EquivalentTo(his.Where(table => Holds(table.Value, His)).Select(own => own.Key)));
        Assert.That(
            Sbit.Landed().Where(file => file.Value.Length > 0).Select(file => file.Key),
            Is.EqualTo(new[] { "2-events_2.json" }),
            "the file in which he alone speaks");
    }

    [Test]
    public void What_was_removed_where_is_told()
    {
        Live();
        Sbit.LandRequests(1, "7312");
        Sbit.LandInVolume();
        Sbit.Erase();

        Assert.That(
            Sbit.Observer.Notes.Where(note => note.StartsWith("e", StringComparison.Ordinal)).Order(),
            Is.EqualTo(new[]
            {
                "emptied erasure_request/erasure_request_1.csv",
                "emptied gym_logins/5-gym_logins_1.csv",
                "emptied kafka_multiplex/2-events_1.json",
                "emptied registered_users/1-registered_users_1.csv",
                "erased 1 rows of bronze.erasure_request",
                "erased 1 rows of bronze.gym_logins",
                "erased 1 rows of bronze.registered_users",
                "erased 1 rows of gold.gym_summary",
                "erased 1 rows of gold.workout_bpm_summary",
                "erased 1 rows of silver.completed_workouts",
                "erased 1 rows of silver.gym_logs",
                "erased 1 rows of silver.heart_rate",
                "erased 1 rows of silver.user_bins",
                "erased 1 rows of silver.user_profile",
                "erased 1 rows of silver.users",
                "erased 1 rows of silver.workout_bpm",
                "erased 2 rows of silver.workouts",
                "erased 5 rows of bronze.kafka_multiplex",
            }));
    }

    [Test]
    public void A_person_who_is_erased_does_not_come_back_when_the_files_are_landed_again()
    {
        Live();
        Sbit.LandRequests(1, "7312");
        Sbit.LandInVolume();
        Sbit.Erase();
        Live(again: 3);
        Sbit.LandInVolume();
        Sbit.Erase();

        Assert.That(Holding(Hers), Is.Empty);
        Assert.That(Sbit.Landed().Values.Where(text => Holds(text, Hers)), Is.Empty);
    }

    [Test]
    public void A_run_that_is_killed_at_its_worst_moment_is_run_again()
    {
        Live();
        Sbit.LandRequests(1, "7312");
        Sbit.LandInVolume();
        Sbit.Observer.CrashIn = "erase";
        Assert.That(() => Sbit.Erase(), Throws.InvalidOperationException);
        Assert.That(Holding(Hers), Is.Not.Empty);
        Sbit.Erase();

        Assert.That(Holding(Hers), Is.Empty);
    }

    [Test]
    public void A_line_that_nobody_can_read_and_a_message_that_names_nobody_go_too()
    {
        Live();
        Sbit.LandEvents(8, "{broken, of user 7312", Said.Event("bpm", 0, 9, """{"of":"Noether"}"""));
        Sbit.LandRequests(1, "7312");
        Sbit.LandInVolume();
        Sbit.Erase();

        Assert.That(Holding(Hers), Is.Empty);
        Assert.That(Sbit.Rows("select count(*) from silver.event_quarantine"), Is.EqualTo(new[] { "2" }));
    }

    [Test]
    public void Who_shares_a_watch_with_the_person_keeps_what_is_told_of_him_by_name()
    {
        Live();
        Sbit.LandUsers(7, $"7355,107312,{Said.Mac(7312)},{Said.Start + 500}");
        Sbit.LandEvents(7, Said.Profile(7355, 0, "new", "Ito", 30));
        Sbit.LandRequests(1, "7312");
        Sbit.LandInVolume();
        Sbit.Erase();

        string[] others = ["7355", "7399"];
        Assert.That(Sbit.Rows("select user_id from silver.users order by 1"), Is.EqualTo(others));
        Assert.That(Sbit.Rows("select user_id from silver.user_profile order by 1"), Is.EqualTo(others));
    }

    [Test]
    public void A_request_that_cannot_be_read_stays_a_broken_gate()
    {
        Live();
        Sbit.LandRequests(1, "Noether");
        Sbit.LandInVolume();

        Assert.That(Sbit.Erase().BrokenGates.Single(), Does.Contain("silver.erasure_quarantine has 1 rows"));
        Assert.That(Holding(Hers), Is.Not.Empty);
    }

    void Live(int again = 1)
    {
        Sbit.LandUsers(again, Said.User(7312), Said.User(7399));
        Sbit.LandLogins(again, Said.Login(7312, 1, 0, 1800), Said.Login(7399, 2, 0, 1800));
        Sbit.LandEvents(again, [.. Says(7312, 0, "Noether", 61.25), .. Says(7399, 5, "Hopper", 72.5)]);
        Sbit.LandEvents(again + 1, Said.Beat(7399, 300, 72.5, 20));
        Sbit.LandInVolume();
        Sbit.Run();
    }

    static IEnumerable<string> Says(int user, int offset, string last, double rate) =>
    [
        Said.Profile(user, 0, "new", last, offset),
        Said.Workout(user, 1, 60, "start", offset + 1),
        Said.Workout(user, 1, 600, "stop", offset + 2),
        Said.Beat(user, 200, rate, offset + 3),
        Said.Beat(user, 200, rate, offset + 4),
    ];

    static bool Holds(string text, string[] words) => words.Any(word => text.Contains(word, StringComparison.Ordinal));

    List<string> Holding(string[] words) =>
        [.. Sbit.Cells().Where(table => Holds(table.Value, words)).Select(table => table.Key)];
}
