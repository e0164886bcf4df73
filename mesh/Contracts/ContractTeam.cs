namespace Platform.Mesh.Contracts;

/// <summary>Who answers for a table.</summary>
public sealed record ContractTeam
{
    /// <summary>Required. The name of a team, never of a person; at most 100 characters.</summary>
    [RegularExpression(@"^[\w][\w \-]{0,99}$", ErrorMessage = "1 to 100 letters, digits, spaces, _ and -")]
    public required string Name { get; init; }
}
