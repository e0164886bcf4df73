namespace Platform.Tests.Damage;

/// <summary>
/// Each damage is said by the flow that reads the input, whatever follows from it. Two kinds of files; with
/// <c>DAMAGE</c> in the environment all kinds, in the year too.
/// </summary>
public class DamageSaidTests
{
    static IEnumerable<DamageKind> Kinds =>
        Environment.GetEnvironmentVariable("DAMAGE") is null ? DamageKinds.All.TakeLast(2) : DamageKinds.All;

    [TestCaseSource(nameof(Kinds))]
    public void The_damage_is_said_with_its_exit_code(object damage)
    {
        var kind = (DamageKind)damage;
        var folder = Directory.CreateTempSubdirectory("damage").FullName;
        var run = DamageRun.Of(kind, folder, isInputAlone: true);
        var said = run.Said.FirstOrDefault(line => line.StartsWith(kind.Said, StringComparison.Ordinal));
        TestContext.Progress.WriteLine($"{kind.Name} | {run.ExitCode} | {said}");
        TestContext.Out.WriteLine(string.Join('\n', run.Said));
        Directory.Delete(folder, recursive: true);
        Assert.That(said, Is.Not.Null, $"nothing begins with '{kind.Said}'");
        Assert.That(run.ExitCode, Is.EqualTo(kind.ExitCode));
    }
}
