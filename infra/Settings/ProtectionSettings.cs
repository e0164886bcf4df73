namespace Platform.Settings;

/// <summary><c>platform:protection</c>: what guards against mistakes.</summary>
public sealed record ProtectionSettings
{
    /// <summary>True when left out: Pulumi refuses to delete or replace what holds state.</summary>
    public bool Protect { get; init; } = true;

    /// <summary>False when left out: Databricks refuses to delete what is not empty. Not with protect.</summary>
    public bool ForceDestroy { get; init; }
}
