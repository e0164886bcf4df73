namespace Platform.Tests.Orgs.Fitness;

/// <summary>Nothing of her is left anywhere, nothing of him is gone, and what was done is told.</summary>
public sealed class ErasureTests : ErasureTest
{
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
}
