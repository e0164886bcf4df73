using static Platform.Tests.Damage.DamagedYear;

namespace Platform.Tests.Damage;

/// <summary>What files suffer: the kinds of the review and others, in the year and in two months of it.</summary>
static class DamageKinds
{
    internal static readonly DamageKind Year = new("nothing", _ => { }, "silver.hourly good: ")
    {
        IsYear = true,
        Before = "2,733 / 0.158",
    };

    internal static readonly DamageKind Months = Year with
    {
        Name = "nothing, in two months",
        IsYear = false,
        Before = null,
    };

    internal static IReadOnlyList<DamageKind> All { get; } =
    [
        Year,
        .. Of(isYear: true).Zip(
            ["17,298 / 4.66", "18,151 / 21.8", "2,434 / 0.031", "878 / 0", "34,253 / 3.0", "11,268 / 1.4"],
            (kind, before) => kind with { Before = before }),
        .. Of(isYear: true).Skip(6),
        Months,
        .. Of(isYear: false),
    ];

    // What happens in a month happens in June of the year, and in January of the two months.
    static IEnumerable<DamageKind> Of(bool isYear) => Loads(isYear).Concat(Files(isYear)).Select(kind => kind with
    {
        Name = isYear ? kind.Name : $"{kind.Name}, in two months",
        IsYear = isYear,
    });

    static IEnumerable<DamageKind> Loads(bool isYear)
    {
        var (month, name, hours) = isYear ? ("2022-06", "June", 720) : ("2022-01", "January", 744);
        (string Hour, double Factor)[] glitches = isYear
            ? [("2022-03-10T12", 10), ("2022-07-14T09", 2.4), ("2022-10-03T18", 1.2)]
            : [("2022-01-13T12", 10), ("2022-01-25T09", 2.4), ("2022-02-15T18", 1.2)];
        yield return new($"three weeks of {name} missing",
            year => year.Remove(Electricity, row => year.IsWithin(Electricity, row, $"{month}-06", $"{month}-27")),
            $"hole in load: 504 hours from {month}-06T00:00:00");
        yield return new($"the operator's forecast 0 in {name}",
            year => year.Change(Electricity, "load_forecast_mw", In(month, year), _ => "0"),
            $"silver.electricity load_forecast_mw: outside 10,000 to 150,000 MW: {hours}");
        yield return new("three hours x10, x2.4 and x1.2",
            year => Array.ForEach(glitches, glitch => year.Change(
                Electricity, "load_actual_mw", In(glitch.Hour, year), cell => Times(cell, glitch.Factor))),
            // One hour of the shipped January does too, and 2.4 times a load of January is outside its limits.
            $"silver.hourly load departs from both neighbouring hours: {(isYear ? 3 : 2)}");
        yield return new("without nuclear",
            year => year.Change(Electricity, "nuclear_mw", _ => true, _ => ""),
            "2022-02: nuclear_mw is reported in no hour of the month: 672")
        { ExitCode = 1 };
        yield return new("without weather", year => year.Remove(Weather, _ => true),
            $"hole in weather of paris: {(isYear ? 8760 : 1416)} hours from 2022-01-01T00:00:00");
        yield return new("a stuck week", year => Stuck(year, isYear ? "2022-11-13" : "2022-01-09"),
            "silver.hourly load stuck: the same for many hours: ");
        yield return new($"cloud 101 % in {name}",
            year => year.Change(Weather, "cloud_cover_pct",
                row => year.IsWithin(Weather, row, $"{month}-01", $"{month}-32"), _ => "101"),
            "silver.weather cloud_cover_pct: outside 0 to 100 %: 7");
        yield return isYear
            ? new("what was measured an hour late from April to June",
                year => year.Shift(row => year.IsWithin(Electricity, row, "2022-04", "2022-07"), 1, "load_forecast_mw"),
                Late)
            : new("what was measured an hour late", year => year.Shift(_ => true, 1, "load_forecast_mw"), Late);
        var (from, to) = isYear ? ("2022-01-15", "2022-12-15") : ("2022-01-10", "2022-02-20");
        yield return new($"a hole of {(isYear ? "eleven months" : "six weeks")}",
            year => year.Remove(Electricity, row => year.IsWithin(Electricity, row, from, to)),
            $"hole in load: {(isYear ? 8016 : 984)} hours from {from}T00:00:00");
        yield return new("weather that ends",
            year => year.Remove(Weather, row => year.IsWithin(Weather, row, isYear ? "2022-10" : "2022-02", "2023")),
            $"hole in weather of paris: {(isYear ? "2208 hours from 2022-10" : "672 hours from 2022-02")}-01T00:00:00");
        yield return new("no weather of Paris",
            year => year.Remove(Weather, row => row[0] == "paris"),
            $"hole in weather of paris: {(isYear ? 8760 : 1416)} hours");
    }

    const string Late = "silver.hourly suspected shift: load and sun are late, or early, together: ";

    static IEnumerable<DamageKind> Files(bool isYear)
    {
        var (month, name, hours) = isYear ? ("2022-06", "June", 720) : ("2022-01", "January", 744);
        yield return new($"GW for MW in the file of {name}",
            year => year.ByMonth(month, lines => lines.Select(line => Line(
                [.. Cells(line).Select((cell, at) => at == 0 || cell.Length == 0 ? cell : Times(cell, 0.001))]))),
            $"fr_electricity_hourly_{month}.csv: no row can be used: in another unit than MW: {hours}")
        { ExitCode = 1 };
        yield return new($"the load in GW in the file of {name}",
            year => year.ByMonth(month, lines => lines.Select(line => Line(
                [.. Cells(line).Select((cell, at) => at == 1 ? Times(cell, 0.001) : cell)]))),
            $"fr_electricity_hourly_{month}.csv: no load can be used: in another unit than MW: 7")
        { ExitCode = 1 };
        yield return new($"no zone in the times of the file of {name}",
            year => year.ByMonth(month, lines =>
                lines.Select(line => line.Replace("Z,", ",", StringComparison.Ordinal))),
            $"fr_electricity_hourly_{month}.csv: no row can be used: time without a zone: {hours}")
        { ExitCode = 1 };
        yield return new($"the file of {name} cut off (gzip)",
            year =>
            {
                year.ByMonth(month, lines => lines);
                year.CutOff = $"fr_electricity_hourly_{month}.csv";
            },
            $"fr_electricity_hourly_{month}.csv.gz: ")
        { ExitCode = 1 };
        yield return new("a stray quote in line 400",
            year => year.Lines = lines => [.. lines.Select((line, at) => at == 400 ? line.Insert(21, "\"") : line)],
            "silver.electricity unreadable line: a stray quote: 1");
        yield return new($"an older file of {name} that says 10 % more",
            year => year.Beside($"fr_electricity_hourly_{month}.csv", In(month, year),
                row => [Line([row[0], Times(row[1], 1.1), .. row[2..]])]),
            "silver.electricity times that files tell differently: the one written last counts: 7");
        yield return new($"an older file of {name} in quarter-hours",
            year => year.Beside($"fr_electricity_hourly_{month}.csv", In(month, year), row =>
                new[] { "00", "15", "30", "45" }.Select(minute => Line(
                    [row[0].Replace(":00:00Z", $":{minute}:00Z", StringComparison.Ordinal), .. row[1..]]))),
            $"silver.electricity rows replaced by a later one of the same time: {hours}");
    }

    static Func<string[], bool> In(string month, DamagedYear year) =>
        row => year.Time(Electricity, row).StartsWith(month, StringComparison.Ordinal);

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
