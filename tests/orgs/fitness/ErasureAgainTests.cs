namespace Platform.Tests.Orgs.Fitness;

/// <summary>An erasure that is killed, and files that are landed again.</summary>
public sealed class ErasureAgainTests : ErasureTest
{
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
}
