using static Platform.Tests.Orgs.Fitness.Said;

namespace Platform.Tests.Orgs.Fitness;

/// <summary>A database of which only a part is there.</summary>
public class IncompleteTests : SbitTest
{
    [Test]
    public void A_table_that_is_gone_is_made_again_and_takes_what_comes()
    {
        string[] tables =
        [
            "silver.users", "silver.heart_rate", "silver.date_lookup", "gold.gym_summary", "silver.event_quarantine",
        ];
        Land(1, 1);
        Assert.That(Sbit.Run().IsWell);
        Sbit.Rows("select 1", prepare: string.Concat(tables.Select(table => $"drop table {table};")));

        Land(2, 2);

        Assert.That(Sbit.Run().IsWell);
        Assert.That(
            tables.Select(table => $"{table} {Sbit.Rows($"select count(*) from {table}").Single()}"),
            Is.EqualTo(new[]
            {
                "silver.users 1", "silver.heart_rate 1", "silver.date_lookup 365", "gold.gym_summary 1",
                "silver.event_quarantine 0",
            }));
    }

    void Land(int number, int user)
    {
        Sbit.LandUsers(number, User(user));
        Sbit.LandLogins(number, Login(user, 1, 0, 900));
        Sbit.LandEvents(
            number, Workout(user, 1, 60, "start"), Workout(user, 1, 360, "stop"), Beat(user, 70, 100));
    }
}
