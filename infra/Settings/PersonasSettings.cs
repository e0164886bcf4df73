namespace Platform.Settings;

/// <summary><c>platform:personas</c>: the Entra groups, which one environment creates and the others adopt.</summary>
public sealed record PersonasSettings
{
    /// <summary>Required. Whether this environment makes the groups.</summary>
    [AllowedValues(Ownership.Create, Ownership.Adopt)]
    public required Ownership Groups { get; init; }

    /// <summary>
    /// What fills the groups in the Databricks account: its automatic identity management, or provisioning by SCIM;
    /// required when groups are created.
    /// </summary>
    public GroupMembers? GroupMembers { get; init; }

    /// <summary>Who operates the platform: object id of the group; required when groups are adopted.</summary>
    [RegularExpression(Patterns.Guid, ErrorMessage = Patterns.GuidText)]
    public string? Sre { get; init; }

    /// <summary>Who builds flows: object id of the group; required when groups are adopted.</summary>
    [RegularExpression(Patterns.Guid, ErrorMessage = Patterns.GuidText)]
    public string? DataEngineer { get; init; }

    /// <summary>Who builds models: object id of the group; required when groups are adopted.</summary>
    [RegularExpression(Patterns.Guid, ErrorMessage = Patterns.GuidText)]
    public string? DataScientist { get; init; }

    /// <summary>Who reads results: object id of the group; required when groups are adopted.</summary>
    [RegularExpression(Patterns.Guid, ErrorMessage = Patterns.GuidText)]
    public string? DataAnalyst { get; init; }

    /// <summary>Who may read the sensitive layer: object id of the group; required when groups are adopted.</summary>
    [RegularExpression(Patterns.Guid, ErrorMessage = Patterns.GuidText)]
    public string? SensitiveReader { get; init; }

    /// <summary>Who administers data: object id of the group; required when groups are adopted.</summary>
    [RegularExpression(Patterns.Guid, ErrorMessage = Patterns.GuidText)]
    public string? AccountUnityAdmin { get; init; }

    /// <summary>Everybody who uses the platform: object id of the group; required when groups are adopted.</summary>
    [RegularExpression(Patterns.Guid, ErrorMessage = Patterns.GuidText)]
    public string? Default { get; init; }

    /// <summary>The groups in the Databricks account; required when groups are adopted.</summary>
    public AccountGroupsSettings? AccountGroups { get; init; }

    /// <summary>The object id of an adopted group; null when groups are created.</summary>
    public string? ObjectId(Persona persona) => persona switch
    {
        Persona.Sre => Sre,
        Persona.DataEngineer => DataEngineer,
        Persona.DataScientist => DataScientist,
        Persona.DataAnalyst => DataAnalyst,
        Persona.SensitiveReader => SensitiveReader,
        Persona.AccountUnityAdmin => AccountUnityAdmin,
        _ => Default,
    };
}
