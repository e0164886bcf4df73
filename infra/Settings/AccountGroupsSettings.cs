namespace Platform.Settings;

/// <summary>
/// The numbers of the persona groups in the Databricks account, where a group exists once: the environment that makes
/// them shows the numbers among its outputs.
/// </summary>
public sealed record AccountGroupsSettings
{
    /// <summary>Required. Who operates the platform; the number in quotes.</summary>
    [RegularExpression(Patterns.AccountObject, ErrorMessage = Patterns.AccountObjectText)]
    public required string Sre { get; init; }

    /// <summary>Required. Who builds flows; the number in quotes.</summary>
    [RegularExpression(Patterns.AccountObject, ErrorMessage = Patterns.AccountObjectText)]
    public required string DataEngineer { get; init; }

    /// <summary>Required. Who builds models; the number in quotes.</summary>
    [RegularExpression(Patterns.AccountObject, ErrorMessage = Patterns.AccountObjectText)]
    public required string DataScientist { get; init; }

    /// <summary>Required. Who reads results; the number in quotes.</summary>
    [RegularExpression(Patterns.AccountObject, ErrorMessage = Patterns.AccountObjectText)]
    public required string DataAnalyst { get; init; }

    /// <summary>Required. Who may read the sensitive layer; the number in quotes.</summary>
    [RegularExpression(Patterns.AccountObject, ErrorMessage = Patterns.AccountObjectText)]
    public required string SensitiveReader { get; init; }

    /// <summary>Required. Who administers data; the number in quotes.</summary>
    [RegularExpression(Patterns.AccountObject, ErrorMessage = Patterns.AccountObjectText)]
    public required string AccountUnityAdmin { get; init; }

    /// <summary>The number of a group; null for everybody's, which is not in Databricks.</summary>
    public string? Of(Persona persona) => persona switch
    {
        Persona.Sre => Sre,
        Persona.DataEngineer => DataEngineer,
        Persona.DataScientist => DataScientist,
        Persona.DataAnalyst => DataAnalyst,
        Persona.SensitiveReader => SensitiveReader,
        Persona.AccountUnityAdmin => AccountUnityAdmin,
        _ => null,
    };
}
