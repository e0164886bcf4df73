namespace Platform.Tests.Orgs.Fitness;

/// <summary>What is anybody's, what is somebody else's, and whom nobody can name.</summary>
public sealed class ErasureBordersTests : ErasureTest
{
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
}
