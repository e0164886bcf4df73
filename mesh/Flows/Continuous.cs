namespace Platform.Mesh.Flows;

/// <summary>A flow that runs all the time.</summary>
public sealed record Continuous
{
    /// <summary>Failed tasks run again when left out.</summary>
    [AllowedValues("ON_FAILURE", "NEVER")]
    public string TaskRetryMode { get; init; } = "ON_FAILURE";
}
