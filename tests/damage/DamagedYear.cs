using System.Globalization;
using System.IO.Compression;
using Platform.Tests.Orgs.Energy;

namespace Platform.Tests.Damage;

/// <summary>The files of the shipped test year, or of its first months, as a kind of damage leaves them.</summary>
sealed class DamagedYear
{
    // Five months of history are quick to learn from, and show what the other supply can give in the cold.
    const string Since = "2021-08-01", Judged = "2022-03-01";

    internal const string Electricity = "electricity", Weather = "weather";

    readonly Dictionary<string, string[]> headers = [];
    readonly Dictionary<string, List<string[]>> rows = [];
    readonly Dictionary<string, List<string[]>> before = [];
    readonly Dictionary<string, string[]> more = [];

    internal DamagedYear(bool isWhole)
    {
        foreach (var kind in new[] { Electricity, Weather })
        {
            var shipped = GridRun.Shipped($"fr_{kind}_hourly_2022.csv.gz", out var header).Select(Cells).ToList();
            headers[kind] = Cells(header);
            rows[kind] = shipped.FindAll(row => isWhole || IsBefore(kind, row, Judged));
            var history = GridRun.Shipped($"fr_{kind}_hourly_2021.csv.gz", out _, "train").Select(Cells).ToList();
            before[kind] = history.FindAll(row => !isWhole && !IsBefore(kind, row, Since));
        }
    }

    /// <summary>Where a column stands in a row.</summary>
    internal int At(string kind, string column) => Array.IndexOf(headers[kind], column);

    /// <summary>The time of a row, such as 2022-06-06T00:00:00Z.</summary>
    internal string Time(string kind, string[] row) => row[At(kind, "time_utc")];

    /// <summary>Whether a row lies from a day on and before another one.</summary>
    internal bool IsWithin(string kind, string[] row, string from, string to) =>
        !IsBefore(kind, row, from) && IsBefore(kind, row, to);

    /// <summary>Takes rows out.</summary>
    internal void Remove(string kind, Predicate<string[]> which) => rows[kind].RemoveAll(which);

    /// <summary>Changes the cells of a column in some of the rows.</summary>
    internal void Change(string kind, string column, Func<string[], bool> which, Func<string, string> change)
    {
        var at = At(kind, column);
        foreach (var row in rows[kind].Where(row => row[at].Length > 0 && which(row)))
        {
            row[at] = change(row[at]);
        }
    }

    /// <summary>Moves what some columns say to later rows.</summary>
    internal void Shift(Func<string[], bool> which, int hours, string but)
    {
        string[][] all = [.. rows[Electricity].Where(which).Select(row => row.ToArray())];
        foreach (var (index, row) in rows[Electricity].Where(which).Index().Skip(hours))
        {
            foreach (var at in Enumerable.Range(1, row.Length - 1).Where(at => at != At(Electricity, but)))
            {
                row[at] = all[index - hours][at];
            }
        }
    }

    /// <summary>Makes one file a month of the one of the year.</summary>
    /// <param name="which">The month that changes.</param>
    /// <param name="change">What becomes of its lines.</param>
    internal void ByMonth(string which, Func<IEnumerable<string>, IEnumerable<string>> change)
    {
        foreach (var month in rows[Electricity].GroupBy(row => Time(Electricity, row)[..7]))
        {
            var lines = month.Select(Line);
            more[$"fr_electricity_hourly_{month.Key}.csv"] =
                [Line(headers[Electricity]), .. month.Key == which ? change(lines) : lines];
        }
        rows[Electricity].Clear();
    }

    /// <summary>Puts another file of electricity beside, which was written a day before or after the first.</summary>
    internal void Beside(string name, Func<string[], bool> which, Func<string[], IEnumerable<string>> lines) =>
        more[name] = [Line(headers[Electricity]), .. rows[Electricity].Where(which).SelectMany(lines)];

    /// <summary>Changes the lines of the file of electricity, after all else.</summary>
    internal Func<string[], string[]> Lines { get; set; } = lines => lines;

    /// <summary>The file, of several, that is written with gzip and ends in its middle.</summary>
    internal string? CutOff { get; set; }

    /// <summary>Writes the files, those beside a day older than the others.</summary>
    internal void Write(string folder)
    {
        foreach (var (kind, own) in rows.Where(pair => pair.Value.Count > 0))
        {
            string[] lines = [Line(headers[kind]), .. own.Select(Line)];
            var changed = kind == Electricity ? Lines(lines) : lines;
            File.WriteAllLines(Path.Combine(folder, $"fr_{kind}_hourly_2022.csv"), changed);
        }
        foreach (var (name, lines) in more)
        {
            var path = Path.Combine(folder, name);
            File.WriteAllLines(path, lines);
            if (name == CutOff)
            {
                var whole = Gzip(File.ReadAllBytes(path));
                File.Delete(path);
                path += ".gz";
                File.WriteAllBytes(path, whole[..(whole.Length / 2)]);
            }
            File.SetLastWriteTimeUtc(path, DateTime.UtcNow.AddDays(-1));
        }
    }

    /// <summary>Writes what is history when these months are judged.</summary>
    internal void WriteHistory(string folder)
    {
        foreach (var (kind, own) in before.Where(pair => pair.Value.Count > 0))
        {
            string[] lines = [Line(headers[kind]), .. own.Select(Line)];
            File.WriteAllLines(Path.Combine(folder, $"fr_{kind}_hourly_before.csv"), lines);
        }
    }

    /// <summary>A cell times a number; nothing stays nothing.</summary>
    internal static string Times(string cell, double factor) => cell.Length == 0
        ? cell
        : (factor * double.Parse(cell, CultureInfo.InvariantCulture)).ToString("0.###", CultureInfo.InvariantCulture);

    static byte[] Gzip(byte[] content)
    {
        using var whole = new MemoryStream();
        using (var gzip = new GZipStream(whole, CompressionLevel.Optimal))
        {
            gzip.Write(content);
        }
        return whole.ToArray();
    }

    bool IsBefore(string kind, string[] row, string day) => string.CompareOrdinal(Time(kind, row), day) < 0;

    internal static string[] Cells(string line) => line.Split(',');

    internal static string Line(string[] cells) => string.Join(',', cells);
}
