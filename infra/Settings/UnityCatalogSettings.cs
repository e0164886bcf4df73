namespace Platform.Settings;

/// <summary><c>platform:unityCatalog</c>: the metastore of the region, and what this environment has in it.</summary>
public sealed record UnityCatalogSettings
{
    /// <summary>Required. Who makes the metastore.</summary>
    public required MetastoreSettings Metastore { get; init; }

    /// <summary>False when left out: engineers read, and only jobs change tables and land files.</summary>
    public bool EngineersWrite { get; init; }

    /// <summary>
    /// Numbers of workspaces of other environments that read the catalogs of this one; none when left out.
    /// </summary>
    [RegularExpression(@"^[1-9]\d{5,19}$", ErrorMessage = "numbers of workspaces in quotes")]
    public IReadOnlyList<string> ReadOnlyWorkspaces { get; init; } = [];

    /// <summary>Schemas of every project besides bronze, silver and gold; none when left out.</summary>
    [RegularExpression("^[a-z][a-z0-9]*$", ErrorMessage = "words of a-z and 0-9, a letter first")]
    public IReadOnlyList<string> ExtraSchemas { get; init; } = [];
}
