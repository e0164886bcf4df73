using System.Text;

namespace Platform.Bench;

/// <summary>Twenty people whose watches measure each second, and who exercise for an hour of it.</summary>
static class HeartRateEvents
{
    const int People = 20;
    const int Hour = 3600;

    // 2023-03-11 06:00 UTC.
    const long Start = 1678514400;

    // Every hundredth reading is sent twice.
    const int Twice = 100;

    /// <summary>Lands the files; how many readings are told, each once, and how many are in a session.</summary>
    /// <param name="folder">Where they land.</param>
    /// <param name="count">How many lines of readings there are.</param>
    public static (long Told, long InSession) Write(string folder, int count)
    {
        var people = Enumerable.Range(1, People).ToList();
        File.WriteAllLines(
            Path.Combine(folder, "1-registered_users_1.csv"),
            people.Select(person => $"{person},{100_000 + person},00:00:00:00:00:{person:00},{Start - Hour}")
                .Prepend("user_id,device_id,mac_address,registration_timestamp"));
        File.WriteAllLines(
            Path.Combine(folder, "4-workout_1.json"),
            people.SelectMany(person => new[] { Step(person, "start", Start), Step(person, "stop", Start + Hour) }));
        using var file = new StreamWriter(Path.Combine(folder, "3-bpm_1.json"), false, new UTF8Encoding(false));
        var (told, inSession) = (0L, 0L);
        for (var line = 0; line < count; told++)
        {
            var (person, time) = ((int)(told % People) + 1, Start + (told / People));
            inSession += time > Start && time <= Start + Hour ? 1 : 0;
            var rate = 60 + (told * 7 % 800 / 10.0);
            var said = FormattableString.Invariant(
                $$"""{\"device_id\":{{100_000 + person}},\"time\":{{time}},\"heartrate\":{{rate:0.0}}}""");
            for (var copy = 0; copy < (told % Twice == 0 ? 2 : 1) && line < count; copy++, line++)
            {
                file.WriteLine(Event("bpm", 100_000 + person, said, line, time));
            }
        }
        return (told, inSession);
    }

    static string Step(int person, string action, long time)
    {
        var said = $$"""{\"user_id\":{{person}},\"workout_id\":1,\"timestamp\":{{time}},\"action\":\"{{action}}\",""";
        return Event("workout", person, $$"""{{said}}\"session_id\":1}""", person, time);
    }

    static string Event(string topic, int key, string value, long offset, long time)
    {
        var place = $$"""
            "partition":0,"offset":{{offset}},"timestamp":{{time}}
            """;
        return $$"""{"key":"{{key}}","value":"{{value}}","topic":"{{topic}}",{{place}}}""";
    }
}
