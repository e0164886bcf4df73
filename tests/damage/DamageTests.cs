using System.Globalization;

namespace Platform.Tests.Damage;

/// <summary>
/// Damaged years run whole: what remains of a year gives the alerts that the whole year gives there, and the damage is
/// said. One kind in two months; with <c>DAMAGE=months</c> in the environment all kinds in these, and with
/// <c>DAMAGE=1</c> in the whole year too, an hour of runs. With <c>APPROVE=1</c> besides, the table of
/// docs/power-plants.md is written.
/// </summary>
public class DamageTests
{
    const double Share = 0.10;

    static readonly List<string> Table = [];

    static IEnumerable<DamageKind> Kinds => Environment.GetEnvironmentVariable("DAMAGE") switch
    {
        null => [DamageKinds.All.Last(kind => kind.Name.StartsWith("three hours", StringComparison.Ordinal))],
        "months" => DamageKinds.All.Where(kind => !kind.IsYear),
        _ => DamageKinds.All,
    };

    readonly Dictionary<DamageKind, DamageRun> whole = [];
    readonly string folder = Directory.CreateTempSubdirectory("damage").FullName;

    [OneTimeTearDown]
    public void Write()
    {
        Directory.Delete(folder, recursive: true);
        var isWhole = Environment.GetEnvironmentVariable("DAMAGE") is not null && Table.Count == Kinds.Count();
        if (Environment.GetEnvironmentVariable("APPROVE") == "1" && isWhole)
        {
            DamagePage.Write(Table);
        }
    }

    [TestCaseSource(nameof(Kinds))]
    public void What_remains_gives_the_alerts_of_the_whole_year_and_the_damage_is_said(object damage)
    {
        var kind = (DamageKind)damage;
        var own = Path.Combine(folder, "own");
        var sound = Whole(kind.IsYear ? DamageKinds.Year : DamageKinds.Months);
        var run = whole.GetValueOrDefault(kind) ?? DamageRun.Of(kind, own);
        var (hours, alerts, unserved, baseAlerts, baseUnserved) = run.Beside(sound);
        var said = run.Said.FirstOrDefault(line => line.StartsWith(kind.Said, StringComparison.Ordinal));
        string Figures(long count, double mwh) =>
            string.Create(CultureInfo.InvariantCulture, $"{count:N0} / {mwh / 1e6:0.000}");
        var (damaged, undamaged) = (Figures(alerts, unserved), Figures(baseAlerts, baseUnserved));
        var before = $"| {kind.Name} | {kind.Before} | {hours.ToString("N0", CultureInfo.InvariantCulture)} |";
        var row = $"{before} {undamaged} | {damaged} | {run.ExitCode} | {said} |";
        Table.Add(row);
        TestContext.Progress.WriteLine(row);
        TestContext.Out.WriteLine(string.Join('\n', run.Said));
        if (Directory.Exists(own))
        {
            Directory.Delete(own, recursive: true);
        }
        Assert.Multiple(() =>
        {
            Assert.That(said, Is.Not.Null, $"nothing begins with '{kind.Said}'");
            Assert.That(run.ExitCode, Is.EqualTo(kind.ExitCode));
            Assert.That(alerts, Is.EqualTo((double)baseAlerts).Within(Share * baseAlerts));
            Assert.That(unserved, Is.EqualTo(baseUnserved).Within(Share * baseUnserved));
        });
    }

    DamageRun Whole(DamageKind kind)
    {
        if (!whole.TryGetValue(kind, out var run))
        {
            whole[kind] = run = DamageRun.Of(kind, Path.Combine(folder, kind.Name));
        }
        return run;
    }
}
