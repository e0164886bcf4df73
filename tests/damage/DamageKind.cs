namespace Platform.Tests.Damage;

/// <summary>A kind of damage, and what is to come of it.</summary>
/// <param name="Name">What happened to the test data.</param>
/// <param name="Damage">Does it to the files.</param>
/// <param name="Said">How the line begins in which the run must say it: one of <see cref="DamageRun.Said"/>.</param>
sealed record DamageKind(string Name, Action<DamagedYear> Damage, string Said)
{
    /// <summary>0; or 1 for a broken gate or a file that is refused.</summary>
    public int ExitCode { get; init; }

    /// <summary>
    /// It happens to the whole year; else to January and February, with the five months before as history.
    /// </summary>
    public bool IsYear { get; init; }

    /// <summary>Alerts and TWh in the review, whose base was 2,733 and 0.158, where it has them.</summary>
    public string? Before { get; init; }

    public override string ToString() => Name;
}
