namespace Platform.Tests.Damage;

/// <summary>A kind of damage, and what is to come of it.</summary>
/// <param name="Name">What happened to the test year.</param>
/// <param name="Damage">Does it to the files of the year.</param>
/// <param name="Said">What the run must say of it, word for word: the begin of a line of <see cref="DamageRun.Said"/>.</param>
/// <param name="ExitCode">0, 1 for a broken gate or a file that is refused, 2 for no test data.</param>
/// <param name="Before">Alerts and unserved TWh of the review, whose base was 2,733 and 0.158.</param>
sealed record DamageKind(string Name, Action<DamagedYear> Damage, string Said, int ExitCode = 0, string Before = "")
{
    public override string ToString() => Name;
}
