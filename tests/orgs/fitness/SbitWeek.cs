using static Platform.Tests.Orgs.Fitness.Said;

namespace Platform.Tests.Orgs.Fitness;

/// <summary>
/// Six people over some days, with all that happens: logouts that move, profiles that change twice in a second and are
/// deleted, sessions without an end, events late, twice, contradicting and unreadable, a person nobody registered.
/// </summary>
sealed class SbitWeek
{
    const int Day = 86_400;

    /// <summary>Makes the lines of so many days.</summary>
    internal SbitWeek(int days)
    {
        var (users, logins, events) = (new List<string>(), new List<string>(), new List<string>());
        for (var user = 1; user <= 6; user++)
        {
            if (user < 6)
            {
                users.Add(User(user, user));
            }
            events.AddRange(Profiles(user));
            foreach (var day in Enumerable.Range(0, days).Where(day => (day + user) % 2 == 0))
            {
                var login = (day * Day) + (user * 300);
                logins.Add(Login(user, user % 3 + 1, login, day % 3 == 0 ? null : login + 2400));
                logins.Add(Login(user, user % 3 + 1, login, login + 3000));
                events.AddRange(Session(user, day + 1, login + 120, day == 4 ? 11_000 : 60 + user));
            }
        }
        users.AddRange([User(3, 900), User(4), "nobody"]);
        logins.AddRange([logins[0], Login(1, 1, 10, 5)]);
        events.AddRange([.. events.Where((_, at) => at % 9 == 0), events[0][..40], Beat(1, 3, 400)]);
        (Users, Logins, Events) = ([.. users], [.. logins], [.. events]);
    }

    internal string[] Users { get; }

    internal string[] Logins { get; }

    internal string[] Events { get; }

    /// <summary>Without the tables of lines that were set aside: those that land twice are set aside twice.</summary>
    internal static IEnumerable<string> Comparable(IEnumerable<string> rows) =>
        rows.Where(row => !row.Split('|')[0].EndsWith("_quarantine", StringComparison.Ordinal));

    static IEnumerable<string> Profiles(int user)
    {
        yield return Profile(user, user, "new", "Abel", 0);
        yield return Profile(user, 1000, "update", "Banach", 1, city: "Salem");
        yield return Profile(user, 1000, "update", "Cantor", 2);
        if (user % 2 == 0)
        {
            yield return Profile(user, 2000, "delete", "Cantor", 3);
        }
        if (user == 4)
        {
            yield return Profile(user, 3000, "new", "Dirac", 4);
        }
    }

    static IEnumerable<string> Session(int user, int session, int start, int seconds)
    {
        yield return Workout(user, session, start, "start");
        yield return Workout(user, session, start + 7, "start");
        for (var second = 1; second <= 40; second++)
        {
            yield return Beat(user, start + second, second % 13 == 0 ? 0 : 70 + second, start + second);
        }
        yield return Beat(user, start + 5, 99, start + 60);
        yield return Workout(user, session, start + seconds, "stop");
        yield return Workout(user, session, start + seconds + 9, "stop");
    }
}
