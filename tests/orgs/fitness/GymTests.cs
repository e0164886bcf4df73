using static Platform.Tests.Orgs.Fitness.Said;

namespace Platform.Tests.Orgs.Fitness;

/// <summary>Visits to gyms, and the sessions within them.</summary>
public class GymTests : SbitTest
{
    const string Logs = "select gym, logout - login from silver.gym_logs order by 1";
    const string Summary =
        "select gym, session_id, minutes_in_gym, minutes_exercising from gold.gym_summary order by 1, 2";

    [Test]
    public void A_logout_moves_on_and_never_back()
    {
        Run(1, [User(1)], [Login(1, 1, 0, 600), Login(1, 1, 0, 900), Login(1, 2, 0, 500)],
            [Workout(1, 1, 60, "start"), Workout(1, 1, 360, "stop")]);
        Assert.That(Sbit.Rows(Logs), Is.EqualTo(new[] { "1|00:15:00", "2|00:08:20" }));
        Run(2, [], [Login(1, 1, 0, 800), Login(1, 2, 0, 1200)], []);
        Assert.That(Sbit.Rows(Logs), Is.EqualTo(new[] { "1|00:15:00", "2|00:20:00" }));
        Assert.That(Sbit.Rows(Summary), Is.EqualTo(new[] { "1|1|15|5", "2|1|20|5" }));
    }

    [Test]
    public void Who_is_still_inside_is_summed_up_when_the_logout_comes()
    {
        Run(1, [User(1)], [Login(1, 3, 0, null)], [Workout(1, 1, 60, "start"), Workout(1, 1, 400, "stop")]);
        Assert.That(Sbit.Rows(Logs), Is.EqualTo(new[] { "3|-" }));
        Assert.That(Sbit.Rows(Summary), Is.Empty);
        Run(2, [], [Login(1, 3, 0, 610)], []);
        Assert.That(Sbit.Rows(Summary), Is.EqualTo(new[] { "3|1|10.17|5.67" }));
        Run(3, [], [Login(1, 3, 0, null)], []);
        Assert.That(Sbit.Rows(Summary), Is.EqualTo(new[] { "3|1|10.17|5.67" }));
    }

    [Test]
    public void A_session_belongs_to_the_visit_in_which_it_starts()
    {
        string[] events =
        [
            Workout(1, 1, 99, "start"), Workout(1, 1, 150, "stop"), Workout(1, 2, 100, "start"),
            Workout(1, 2, 900, "stop"), Workout(1, 3, 201, "start"), Workout(1, 3, 250, "stop"),
        ];
        Run(1, [User(1)], [Login(1, 1, 100, 200)], events);
        Assert.That(Sbit.Rows("select session_id from gold.gym_summary"), Is.EqualTo(new[] { "2" }));
    }

    [Test]
    public void The_first_registration_counts_however_late_it_comes()
    {
        Run(1, [User(1, 50), User(1, 60).Replace("100001", "100009")], [], []);
        Assert.That(Sbit.Rows("select device_id from silver.users"), Is.EqualTo(new[] { "100001" }));
        Run(2, [User(1, 40).Replace("100001", "100005")], [], []);
        Run(3, [User(1, 70).Replace("100001", "100007")], [], []);
        Assert.That(Sbit.Rows("select device_id from silver.users"), Is.EqualTo(new[] { "100005" }));
    }
}
