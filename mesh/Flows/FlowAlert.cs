namespace Platform.Mesh.Flows;

/// <summary>A Databricks SQL alert.</summary>
public sealed record FlowAlert
{
    /// <summary>Required. Its name in the flow.</summary>
    [RegularExpression("^[a-z][a-z0-9_]*$", ErrorMessage = "a-z, 0-9 and _, starting with a letter")]
    public required string Name { get; init; }

    /// <summary>Required. A SQL file of the folder that selects one row with one number, <c>value</c>.</summary>
    public required string Sql { get; init; }

    /// <summary>Required. How <c>value</c> is compared with the threshold.</summary>
    [AllowedValues("GREATER_THAN", "GREATER_THAN_OR_EQUAL", "LESS_THAN", "LESS_THAN_OR_EQUAL", "EQUAL", "NOT_EQUAL")]
    public required string Operator { get; init; }

    /// <summary>Required.</summary>
    public required double Threshold { get; init; }

    /// <summary>Required. When it is evaluated.</summary>
    public required Schedule Schedule { get; init; }
}
