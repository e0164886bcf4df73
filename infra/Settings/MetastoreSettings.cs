namespace Platform.Settings;

/// <summary>
/// The metastore of the region: Databricks makes one with the first workspace there, unless the account's own
/// administrators do. A region has one, so that one environment at most creates it and the others adopt it.
/// </summary>
public sealed record MetastoreSettings
{
    /// <summary>Required. Whether this environment makes it.</summary>
    [AllowedValues(Ownership.Create, Ownership.Adopt)]
    public required Ownership Ownership { get; init; }

    /// <summary>Its id, which whoever makes it shows among its outputs; required when it is adopted.</summary>
    [RegularExpression(Patterns.Guid, ErrorMessage = Patterns.GuidText)]
    public string? Id { get; init; }

    /// <summary>
    /// Where tables of catalogs without a place of their own would lie, when it is created; none when left out, which
    /// Databricks recommends: every catalog here has a place of its own. Another one replaces the metastore.
    /// </summary>
    [RegularExpression(Patterns.LakePath, ErrorMessage = Patterns.LakePathText)]
    public string? Root { get; init; }
}
