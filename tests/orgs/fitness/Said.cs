using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Platform.Tests.Orgs.Fitness;

/// <summary>Lines as people, gyms and watches send them; moments are seconds behind <see cref="Start"/>.</summary>
static class Said
{
    static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>2023-03-11 06:00 UTC.</summary>
    internal const long Start = 1678514400;

    internal static string User(int user, int registered = 0) =>
        $"{user},{Device(user)},{Mac(user)},{Start + registered}";

    internal static string Login(int user, int gym, int login, int? logout) =>
        $"{Mac(user)},{gym},{Start + login},{(logout is null ? "" : $"{Start + logout}")}";

    internal static string Workout(int user, int session, int at, string action, int offset = 0) => Event(
        "workout",
        at,
        offset,
        $$"""
            {"user_id":{{user}},"workout_id":1,"timestamp":{{Start + at}},"action":"{{action}}",
            "session_id":{{session}}}
            """.ReplaceLineEndings(""));

    internal static string Beat(int user, int at, double rate, int offset = 0) => Event(
        "bpm",
        at,
        offset,
        FormattableString.Invariant($$"""{"device_id":{{Device(user)}},"time":{{Start + at}},"heartrate":{{rate}}}"""));

    internal static string Profile(
        int user, int at, string kind, string last, int offset = 0, string born = "07/14/1980", string city = "Reno") =>
        Event("user_info", at, offset, $$$"""
            {"user_id":{{{user}}},"update_type":"{{{kind}}}","timestamp":{{{Start + at}}},"dob":"{{{born}}}","sex":"F",
            "gender":"F","first_name":"Ada","last_name":"{{{last}}}",
            "address":{"street_address":"1 Main Street","city":"{{{city}}}","state":"NV","zip":89501}}
            """.ReplaceLineEndings(""));

    internal static string Event(string topic, int at, int offset, string value) => new JsonObject
    {
        ["key"] = "k",
        ["value"] = value,
        ["topic"] = topic,
        ["partition"] = 0,
        ["offset"] = offset,
        ["timestamp"] = Start + at,
    }.ToJsonString(Plain);

    static int Device(int user) => 100_000 + user;

    internal static string Mac(int user) => $"00:00:00:00:{user / 100:00}:{user % 100:00}";
}
