namespace Platform.Mesh.Faults;

/// <summary>
/// What is wrong with the configuration, all of it at once. The command line prints one line per fault and exits with
/// 2.
/// </summary>
public sealed class FaultException : Exception
{
    /// <summary>Carries the faults found, in the order of the file.</summary>
    /// <param name="faults">At least one.</param>
    public FaultException(params IReadOnlyList<Fault> faults)
        : base(string.Join(Environment.NewLine, faults.Select(fault => fault.Message))) => Faults = faults;

    /// <summary>Every fault.</summary>
    public IReadOnlyList<Fault> Faults { get; }
}
