namespace Platform.Settings;

/// <summary><c>platform:state</c>: where Pulumi keeps what it knows, and from where that is reached.</summary>
public sealed record StateSettings
{
    /// <summary>Required. How many copies, and where.</summary>
    public required Redundancy Redundancy { get; init; }

    /// <summary>Required. Addresses that deployments come from: people's and runners'; the rest is refused.</summary>
    [MinLength(1, ErrorMessage = "at least one address")]
    [RegularExpression(Patterns.Cidr, ErrorMessage = Patterns.CidrText)]
    public required IReadOnlyList<string> AllowedIps { get; init; }

    /// <summary>Days that a deleted state can be had back, 7 to 365; 90 when left out.</summary>
    [Range(7, 365, ErrorMessage = "7 to 365")]
    public int SoftDeleteDays { get; init; } = 90;

    /// <summary>Days that the log of who read and wrote it is kept, 30 to 730; 90 when left out.</summary>
    [Range(30, 730, ErrorMessage = "30 to 730")]
    public int LogRetentionInDays { get; init; } = 90;
}
