namespace Platform.Settings;

/// <summary>
/// The group that whoever deploys is in, person or pipeline: it owns what Unity Catalog holds, and administers the
/// workspace. The bootstrap stack makes it, and its outputs say both values.
/// </summary>
public sealed record AdministratorsSettings
{
    /// <summary>Required. Its name, the same in Entra and in Databricks.</summary>
    [RegularExpression("^[^@/]*[^@/0-9a-fA-F-][^@/]*$", ErrorMessage = "the name of a group")]
    public required string Group { get; init; }

    /// <summary>Required. Its number in the Databricks account, in quotes.</summary>
    [RegularExpression(Patterns.AccountObject, ErrorMessage = Patterns.AccountObjectText)]
    public required string AccountId { get; init; }
}
