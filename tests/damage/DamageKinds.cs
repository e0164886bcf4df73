using static Platform.Tests.Damage.DamagedYear;

namespace Platform.Tests.Damage;

/// <summary>What files suffer: the kinds of the review, in the year and in two months of it; others in these.</summary>
static class DamageKinds
{
    internal static readonly DamageKind Year = new("nothing", _ => { }, "silver.hourly good: ")
    {
        Before = "2,733 / 0.158",
    };

    internal static readonly DamageKind Months = new("nothing (January and February)", _ => { }, Year.Said);

    internal static IReadOnlyList<DamageKind> All { get; } =
    [
        Year,
        .. Review(["17,298 / 4.66", "18,151 / 21.8", "2,434 / 0.031", "878 / 0", "34,253 / 3.0", "11,268 / 1.4"]),
        Months,
        .. Review(null),
        new("GW for MW in the file of February",
            year => year.ByMonth("2022-02", lines => lines.Select(line => Line(
                [.. Cells(line).Select((cell, at) => at == 0 || cell.Length == 0 ? cell : Times(cell, 0.001))]))),
            "fr_electricity_hourly_2022-02.csv: no row can be used: in another unit than MW: 672")
        { ExitCode = 1 },
        new("no zone in the times of the file of February",
            year => year.ByMonth("2022-02", lines =>
                lines.Select(line => line.Replace("Z,", ",", StringComparison.Ordinal))),
            "fr_electricity_hourly_2022-02.csv: no row can be used: time without a zone: 672")
        { ExitCode = 1 },
        new("what was measured an hour late all the time",
            year => year.Shift(_ => true, 1, "load_forecast_mw"),
            "silver.hourly suspected shift: load and sun are late, or early, together: "),
        new("cloud 101 % in January",
            year => year.Change(Weather, "cloud_cover_pct",
                row => year.IsWithin(Weather, row, "2022-01", "2022-02"), _ => "101"),
            "silver.weather cloud_cover_pct: outside 0 to 100 %: 74"),
        new("a stray quote in line 400",
            year => year.Lines = lines => [.. lines.Select((line, at) => at == 400 ? line.Insert(21, "\"") : line)],
            "silver.electricity unreadable line: a stray quote: 1"),
        new("an older file of January that says 10 % more",
            year => year.Beside("fr_electricity_hourly_2022-01.csv", In("2022-01", year),
                row => [Line([row[0], Times(row[1], 1.1), .. row[2..]])]),
            "silver.electricity times that files tell differently: the one written last counts: 744"),
        new("an older file of January in quarter-hours",
            year => year.Beside("fr_electricity_hourly_2022-01.csv", In("2022-01", year), row =>
                new[] { "00", "15", "30", "45" }.Select(minute => Line(
                    [row[0].Replace(":00:00Z", $":{minute}:00Z", StringComparison.Ordinal), .. row[1..]]))),
            "silver.electricity rows replaced by a later one of the same time: 744"),
        new("weather that ends with January",
            year => year.Remove(Weather, row => year.IsWithin(Weather, row, "2022-02", "2023")),
            "hole in weather of paris: 672 hours from 2022-02-01T00:00:00"),
        new("no weather of Paris",
            year => year.Remove(Weather, row => row[0] == "paris"), "hole in weather of paris: 1416 hours"),
    ];

    static Func<string[], bool> In(string month, DamagedYear year) =>
        row => year.Time(Electricity, row).StartsWith(month, StringComparison.Ordinal);

    // The kinds of the review, in the year with its figures, or in two months.
    static IEnumerable<DamageKind> Review(string[]? before)
    {
        var (month, name) = before is null ? ("2022-01", "January") : ("2022-06", "June");
        var all = before is null ? "" : ", all the year";
        (string Hour, double Factor)[] glitches = before is null
            ? [("2022-01-13T12", 10), ("2022-01-25T09", 2.4), ("2022-02-15T18", 1.2)]
            : [("2022-03-10T12", 10), ("2022-07-14T09", 2.4), ("2022-10-03T18", 1.2)];
        DamageKind[] kinds =
        [
            new($"three weeks of {name} missing",
                year => year.Remove(Electricity, row => year.IsWithin(Electricity, row, $"{month}-06", $"{month}-27")),
                $"hole in load: 504 hours from {month}-06T00:00:00"),
            new($"the operator's forecast 0 in {name}",
                year => year.Change(Electricity, "load_forecast_mw", In(month, year), _ => "0"),
                "silver.electricity load_forecast_mw: outside 10,000 to 150,000 MW: 7"),
            new($"three hours x10, x2.4 and x1.2{all}", year => Array.ForEach(glitches, glitch => year.Change(
                    Electricity, "load_actual_mw", In(glitch.Hour, year), cell => Times(cell, glitch.Factor))),
                "silver.hourly load departs from both neighbouring hours: 2"),
            new($"without nuclear{all}", year => year.Change(Electricity, "nuclear_mw", _ => true, _ => ""),
                "2022-02: nuclear_mw is reported in no hour of the month: 672")
            { ExitCode = 1 },
            new($"without weather{all}", year => year.Remove(Weather, _ => true), "hole in weather of paris: "),
            new($"a stuck week{all}", year => Stuck(year, before is null ? "2022-01-09" : "2022-11-13"),
                "silver.hourly load stuck: the same for many hours: "),
        ];
        return kinds.Select((kind, at) => kind with { Before = before?[at] });
    }

    // Every column but the operator's forecast, as of a feed that repeats its last answer.
    static void Stuck(DamagedYear year, string day)
    {
        string[] rows = [.. Enumerable.Range(0, 169).Select(at => Hour(day, 23 + at))];
        for (var hours = 0; hours < 168; hours++)
        {
            year.Shift(row => rows.Contains(year.Time(Electricity, row)), 1, "load_forecast_mw");
        }
    }

    static string Hour(string day, int hours) =>
        DateTime.ParseExact(day, "yyyy-MM-dd", null).AddHours(hours).ToString("yyyy-MM-ddTHH:00:00Z", null);
}
