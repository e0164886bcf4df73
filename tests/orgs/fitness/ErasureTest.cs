namespace Platform.Tests.Orgs.Fitness;

/// <summary>Two people live, and one of them asks to be erased.</summary>
public abstract class ErasureTest : SbitTest
{
    // What Ada is told by, what she said, and the beats of her watch, which nobody else's have.
    private protected static readonly string[] Hers =
        ["'user_id': 7312", "107312", "00:00:00:00:73:12", "Noether", "61.25"];
    private protected static readonly string[] His =
        ["'user_id': 7399", "107399", "00:00:00:00:73:99", "Hopper", "72.5"];

    private protected void Live(int again = 1)
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

    private protected static bool Holds(string text, string[] words) =>
        words.Any(word => text.Contains(word, StringComparison.Ordinal));

    private protected List<string> Holding(string[] words) =>
        [.. Sbit.Cells().Where(table => Holds(table.Value, words)).Select(table => table.Key)];
}
