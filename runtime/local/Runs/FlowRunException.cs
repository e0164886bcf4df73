namespace Platform.Local.Runs;

/// <summary>A run that stopped, in words for the user; what was committed before stays.</summary>
public sealed class FlowRunException(string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>Whether what the run was given is at fault, and not the run.</summary>
    public bool IsAboutInput { get; init; }
}
