using static Platform.Tests.Orgs.Fitness.Said;

namespace Platform.Tests.Orgs.Fitness;

/// <summary>What cannot be used is set aside with its reason, and everything beside it counts.</summary>
public class AsideTests : SbitTest
{
    [Test]
    public void A_registration_or_a_login_that_cannot_be_used_is_set_aside()
    {
        Sbit.LandUsers(1, User(1), "x,1,00:00:00:00:00:01,1678514400", "1,1,00:00:00:00:00:01,1678514400000",
            "1.5,1,00:00:00:00:00:01,1678514400", "3,4,nobody,1678514400", "3,4,,1678514400", "3,4");
        Sbit.LandLogins(1, Login(1, 1, 10, 5), Login(1, 1, 10, 10), Login(1, 1, 10, null) + "soon",
            Login(1, 0, 10, 20), Login(1, 7, 10, 20));
        Sbit.Run();
        Assert.That(
            Sbit.Rows("select _row, reason from silver.users_quarantine order by 1"),
            Is.EqualTo(new[]
            {
                "2|a value is missing or not a number",
                "3|registration timestamp outside 946,684,800 to 4,102,444,800 s",
                "4|a number with a fraction for a name", "5|no MAC address", "6|no MAC address",
                "7|unreadable line: 2 of 4 cells",
            }));
        Assert.That(
            Sbit.Rows("select _row, reason from silver.gym_logs_quarantine order by 1"),
            Is.EqualTo(new[]
            {
                "1|logout not after login", "2|logout not after login", "3|logout not a number",
                "4|gym outside 1 to 9,999",
            }));
        Assert.That(Sbit.Rows("select count(*) from silver.users"), Is.EqualTo(new[] { "1" }));
        Assert.That(Sbit.Rows("select count(*) from silver.gym_logs"), Is.EqualTo(new[] { "1" }));
    }

    [Test]
    public void An_event_that_cannot_be_used_is_set_aside()
    {
        var (beat, work, own) = (Beat(1, 5, 70), Workout(1, 1, 0, "start"), Profile(1, 0, "new", "Abel"));
        Sbit.LandEvents(1, beat, beat[..50], beat.Replace("bpm", "steps"),
            beat.Replace("\"offset\":0", "\"offset\":null"),
            beat.Replace("\"timestamp\":16", "\"timestamp\":16000"),
            beat.Replace("\"timestamp\":1678514405", "\"timestamp\":1678514"),
            Beat(1, -1678514400, 70).Replace("\"timestamp\":0", $"\"timestamp\":{Start}"), Beat(1, 5, 301),
            beat.Replace("70", "null"), beat.Replace("70", "1e2"), Event("bpm", 0, 0, "{\"device_id\":1"),
            work.Replace("start", "pause"), work.Replace("workout_id", "work"), own.Replace("new", "erase"),
            own.Replace("07/14/1980", "1980-07-14"), own.Replace("07/14/1980", "02/30/1980"));
        Sbit.Run();
        Assert.That(
            Sbit.Rows("select _row, topic, reason from silver.event_quarantine order by 1"),
            Is.EqualTo(new[]
            {
                "2|-|unreadable line: no JSON object, or a key twice", "3|steps|unknown topic", "4|bpm|no offset",
                "5|bpm|sent outside 2000-01-01 to 48 hours after its file",
                "6|bpm|sent outside 2000-01-01 to 48 hours after its file",
                "7|bpm|time outside 2000-01-01 to 48 hours after its file", "8|bpm|heart rate over 300",
                "9|bpm|no heart rate", "10|bpm|the value is no plain JSON object",
                "11|bpm|the value is no plain JSON object", "12|workout|neither start nor stop",
                "13|workout|no user, workout or session", "14|user_info|neither new, update nor delete",
                "15|user_info|no date of birth", "16|user_info|no date of birth",
            }));
        Assert.That(Sbit.Rows("select count(*) from silver.heart_rate"), Is.EqualTo(new[] { "1" }));
    }

    [Test]
    public void A_name_in_other_letters_is_read_and_an_escape_that_one_engine_alone_reads_is_not()
    {
        string[] names =
        [
            "Zoë", @"Zo\u00eb", "O'Neil # {1}", @"\q", @"O\u0000", @"A\ud83d\ude00", @"Zo\u00", "Zo\"u00eb",
            "\t", "a[1]",
        ];
        Run(1, [User(1)], [], [.. names.Select((name, at) => Profile(at, 0, "new", name))]);
        Assert.That(
            Sbit.Rows("select user_id, last_name from silver.user_profile order by 1"),
            Is.EqualTo(new[] { "0|Zoë", "1|Zoë", "2|O'Neil # {1}" }));
        Assert.That(
            Sbit.Rows("select _row, reason from silver.event_quarantine order by 1"),
            Is.EqualTo(Enumerable.Range(4, 7).Select(row => $"{row}|the value is no plain JSON object")));
    }
}
