namespace Platform.Cli.Shell;

/// <summary>What a command ends with.</summary>
public static class ExitCode
{
    /// <summary>Everything went as asked.</summary>
    public const int Ok = 0;

    /// <summary>
    /// The work was done and its result is not good: a mandatory policy is broken, or a quality gate.
    /// </summary>
    public const int Broken = 1;

    /// <summary>The command, its configuration or a file that it read is wrong; nothing was done.</summary>
    public const int BadInput = 2;
}
