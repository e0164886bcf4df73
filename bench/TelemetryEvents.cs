using System.Globalization;

namespace Platform.Bench;

/// <summary>
/// Telemetry as the simulator in src/devices writes it, in any number: each station once a minute, with its shares of
/// late, repeated and corrupt events. The same number gives the same bytes.
/// </summary>
/// <param name="stations">The lines of src/devices/plants.csv.</param>
sealed class TelemetryEvents(IReadOnlyList<string> stations)
{
    // As in src/devices/events.py.
    const double Late = 0.01, Repeated = 0.005, Corrupt = 0.001;

    // The first hour that is judged of the shipped electricity files: the balance has something to join, and no station
    // is missing.
    static readonly DateTime Start = new(2022, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    readonly (string Id, string Type, double Capacity, double Share)[] plants =
        [.. stations.Skip(1).Select(line => line.Split(','))
            .Select(cells => (cells[0], cells[2], Number(cells[5]), Number(cells[10])))];

    readonly Random random = new(42);

    // What is sent later than its neighbours, by when.
    readonly PriorityQueue<string, DateTime> later = new();

    /// <summary>Writes a file of exactly so many lines.</summary>
    public void Write(string path, int count)
    {
        using var file = new StreamWriter(path, append: false, new System.Text.UTF8Encoding(false), bufferSize: 1 << 20)
        {
            NewLine = "\n",
        };
        var written = 0;
        for (var minute = Start; written + later.Count < count; minute = minute.AddMinutes(1))
        {
            for (; later.TryPeek(out _, out var due) && due <= minute; written++)
            {
                file.WriteLine(later.Dequeue());
            }
            foreach (var station in plants.TakeWhile(_ => written + later.Count < count))
            {
                var delay = TimeSpan.FromHours(random.NextDouble() < Late ? random.Next(1, 240) : 0);
                var (first, again) = Event(station, minute, minute.AddHours(1) + delay);
                if (again is not null && written + later.Count + 1 < count)
                {
                    later.Enqueue(again, minute.AddMinutes(30) + delay);
                }
                if (delay > TimeSpan.Zero)
                {
                    later.Enqueue(first, minute + delay);
                }
                else
                {
                    file.WriteLine(first);
                    written++;
                }
            }
        }
        while (later.Count > 0)
        {
            file.WriteLine(later.Dequeue());
        }
    }

    // A station now and then corrects a reading that it sent half an hour before; a corrupt line is sent again whole.
    (string First, string? Again) Event(
        (string Id, string Type, double Capacity, double Share) station, DateTime minute, DateTime emitted)
    {
        var production = station.Capacity * (0.2 + 0.7 * random.NextDouble());
        var consumption = 50_000 * station.Share * (0.8 + 0.4 * random.NextDouble());
        var whole = Line(station, minute, "", emitted, production, consumption);
        return random.NextDouble() switch
        {
            < Corrupt / 2 => (whole[..(whole.Length / 2)], whole),
            < Corrupt => (Line(station, minute, "", emitted, -production, consumption), whole),
            < Corrupt + Repeated =>
                (Line(station, minute, "-first", emitted.AddMinutes(-30), production * 0.98, consumption), whole),
            _ => (whole, null),
        };
    }

    static string Line(
        (string Id, string Type, double Capacity, double Share) station, DateTime minute, string suffix,
        DateTime emitted, double production, double consumption) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{{\"event_id\":\"{station.Id}-{minute:yyyy-MM-ddTHH:mm}{suffix}\",\"plant_id\":\"{station.Id}\","
            + $"\"plant_type\":\"{station.Type}\",\"ts\":\"{minute:yyyy-MM-ddTHH:mm:ss}Z\","
            + $"\"emitted_at\":\"{emitted:yyyy-MM-ddTHH:mm:ss}Z\",\"capacity_mw\":{station.Capacity:0.000},"
            + $"\"available_mw\":{station.Capacity * 0.95:0.000},\"production_mw\":{production:0.000},"
            + $"\"consumption_mw\":{consumption:0.000},\"status\":\"ok\"}}");

    static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
