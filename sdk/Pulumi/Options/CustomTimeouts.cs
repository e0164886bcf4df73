namespace Pulumi;

/// <summary>How long operations on a resource may take; null: as long as the provider says.</summary>
public sealed class CustomTimeouts
{
    /// <summary>For creation.</summary>
    public TimeSpan? Create { get; set; }

    /// <summary>For an update.</summary>
    public TimeSpan? Update { get; set; }

    /// <summary>For deletion.</summary>
    public TimeSpan? Delete { get; set; }
}
