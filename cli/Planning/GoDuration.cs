using System.Globalization;

namespace Platform.Cli.Planning;

/// <summary>Writes a time as Go reads it: hours, minutes and seconds with their letters, `1h30m`.</summary>
static class GoDuration
{
    public static string Of(TimeSpan time)
    {
        (double Count, string Unit)[] parts =
        [
            (Math.Floor(time.TotalHours), "h"), (time.Minutes, "m"), (time.Seconds + time.Milliseconds / 1000.0, "s"),
        ];
        var text = string.Concat(parts.Where(part => part.Count > 0)
            .Select(part => part.Count.ToString(CultureInfo.InvariantCulture) + part.Unit));
        return text.Length == 0 ? "0s" : text;
    }
}
