namespace Platform.Mesh.Contracts;

/// <summary>
/// What <c>&lt;layer&gt;/&lt;table&gt;.yml</c> says, in the Open Data Contract Standard: the only place that declares
/// columns. Keys are the members in camelCase.
/// </summary>
public sealed record DataContract
{
    /// <summary>Required. The version of the standard.</summary>
    [AllowedValues("v3.2.0")]
    public required string ApiVersion { get; init; }

    /// <summary>Required.</summary>
    [AllowedValues("DataContract")]
    public required string Kind { get; init; }

    /// <summary>Required. The table in the mesh: <c>domain.project.layer.table</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Required. The version of the table, such as <c>1.0.0</c>.</summary>
    [RegularExpression(@"^\d+\.\d+\.\d+$", ErrorMessage = "three numbers, such as 1.0.0")]
    public required string Version { get; init; }

    /// <summary>Required. How far the table is.</summary>
    [AllowedValues("proposed", "draft", "active", "deprecated", "retired")]
    public required string Status { get; init; }

    /// <summary>Who answers for the table; required in gold.</summary>
    public ContractTeam? Team { get; init; }

    /// <summary>What it is for, and what it is not; required in gold.</summary>
    public ContractTerms? Description { get; init; }

    /// <summary>Required. The table.</summary>
    [Length(1, 1, ErrorMessage = "exactly one table")]
    public required IReadOnlyList<ContractTable> Schema { get; init; }
}
