using static Platform.Tests.Orgs.Fitness.Said;

namespace Platform.Tests.Orgs.Fitness;

/// <summary>Visits to gyms, and the sessions within them.</summary>
public class GymTests
{
    const string Logs =
        "select gym, logout - login from silver.gym_logs where mac_address = '00:00:00:00:00:0{0}' order by 1";

    const string Summary = """
        select gym, session_id, minutes_in_gym, minutes_exercising from gold.gym_summary where user_id = {0} order by 1
        """;

    internal static Portion[] Portions { get; } =
    [
        new(
            [User(1), User(2), User(3), User(4, 50), User(4, 60).Replace("100004", "100009")],
            [
                Login(1, 1, 0, 600), Login(1, 1, 0, 900), Login(1, 2, 0, 500), Login(2, 3, 0, null),
                Login(3, 1, 100, 200),
            ],
            [
                Workout(1, 1, 60, "start"), Workout(1, 1, 360, "stop"), Workout(2, 1, 60, "start"),
                Workout(2, 1, 400, "stop"), Workout(3, 1, 99, "start"), Workout(3, 1, 150, "stop"),
                Workout(3, 2, 100, "start"), Workout(3, 2, 900, "stop"), Workout(3, 3, 201, "start"),
                Workout(3, 3, 250, "stop"),
            ]),
        new(
            [User(4, 40).Replace("100004", "100005")],
            [Login(1, 1, 0, 800), Login(1, 2, 0, 1200), Login(2, 3, 0, 610)],
            []),
        new([User(4, 70).Replace("100004", "100007")], [Login(2, 3, 0, null)], []),
    ];

    [TestCase(1, ExpectedResult = new[] { "1|00:15:00", "2|00:08:20" })]
    [TestCase(2, ExpectedResult = new[] { "1|00:15:00", "2|00:20:00" })]
    public string[] A_logout_moves_on_and_never_back(int portion) => Rows(portion, Logs, 1);

    [TestCase(1, ExpectedResult = new[] { "1|1|15|5", "2|1|8.33|5" })]
    [TestCase(2, ExpectedResult = new[] { "1|1|15|5", "2|1|20|5" })]
    public string[] A_logout_that_moves_makes_the_visit_longer(int portion) => Rows(portion, Summary, 1);

    [TestCase(1, ExpectedResult = new string[0])]
    [TestCase(2, ExpectedResult = new[] { "3|1|10.17|5.67" })]
    [TestCase(3, ExpectedResult = new[] { "3|1|10.17|5.67" })]
    public string[] Who_is_still_inside_is_summed_up_when_the_logout_comes(int portion) => Rows(portion, Summary, 2);

    [TestCase(1, ExpectedResult = new[] { "1|2|1.67|13.33" })]
    public string[] A_session_belongs_to_the_visit_in_which_it_starts(int portion) => Rows(portion, Summary, 3);

    [TestCase(1, ExpectedResult = new[] { "100004" })]
    [TestCase(2, ExpectedResult = new[] { "100005" })]
    [TestCase(3, ExpectedResult = new[] { "100005" })]
    public string[] The_first_registration_counts_however_late_it_comes(int portion) =>
        Rows(portion, "select device_id from silver.users where user_id = {0}", 4);

    static string[] Rows(int portion, string sql, int user) =>
        [.. SbitStages.Rows(portion, string.Format(null, sql, user))];
}
