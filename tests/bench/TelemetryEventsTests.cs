using System.Text.Json;
using Platform.Bench;

namespace Platform.Tests.Bench;

/// <summary>The events of the benchmark are what the simulator writes: none is spoilt but those that are cut.</summary>
public sealed class TelemetryEventsTests
{
    const string Members =
        "event_id plant_id plant_type ts emitted_at capacity_mw available_mw production_mw consumption_mw status";

    [Test]
    public void Every_line_is_an_event_but_those_that_are_cut()
    {
        var file = Path.GetTempFileName();
        var plants = Directory
            .GetFiles(Path.Combine(Repository.Root, "orgs"), "plants.csv", SearchOption.AllDirectories).Single();
        new TelemetryEvents(File.ReadAllLines(plants)).Write(file, 20_000);

        var lines = File.ReadAllLines(file);
        File.Delete(file);
        Assert.That(lines, Has.Length.EqualTo(20_000));
        var whole = lines.Where(line => line.EndsWith('}')).ToArray();
        Assert.That(lines.Length - whole.Length, Is.InRange(1, 30));
        Assert.That(whole.Select(Names).Distinct(), Is.EqualTo(new[] { Members }));
    }

    static string Names(string line)
    {
        using var read = JsonDocument.Parse(line);
        return string.Join(' ', read.RootElement.EnumerateObject().Select(member => member.Name));
    }
}
