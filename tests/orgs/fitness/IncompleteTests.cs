using static Platform.Tests.Orgs.Fitness.Said;

namespace Platform.Tests.Orgs.Fitness;

/// <summary>A database of which only a part is there.</summary>
public class IncompleteTests : SbitTest
{
    [TestCase("silver.users")]
    [TestCase("silver.heart_rate")]
    [TestCase("silver.date_lookup")]
    [TestCase("gold.gym_summary")]
    public void A_table_that_is_gone_is_made_again_by_the_next_run(string table)
    {
        Run(1, [User(1)], [Login(1, 1, 0, 900)],
            [Workout(1, 1, 60, "start"), Workout(1, 1, 360, "stop"), Beat(1, 70, 100)]);
        var before = Sbit.All();
        Sbit.Rows("select 1", prepare: $"drop table {table}");

        Run(2, [User(1)], [], []);

        Assert.That(Sbit.All(), Is.EqualTo(before));
    }
}
