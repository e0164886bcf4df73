namespace Platform.Mesh.Contracts;

/// <summary>The terms of a contract: what its table is for, and what it is not.</summary>
public sealed record ContractTerms
{
    /// <summary>Required. What the table may be used for, in plain words; at most 400 characters.</summary>
    [StringLength(400, MinimumLength = 1, ErrorMessage = "1 to 400 characters")]
    public required string Usage { get; init; }

    /// <summary>Required. What it does not hold, or must not be used for; at most 400 characters.</summary>
    [StringLength(400, MinimumLength = 1, ErrorMessage = "1 to 400 characters")]
    public required string Limitations { get; init; }
}
