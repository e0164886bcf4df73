namespace Platform.Mesh.Contracts;

/// <summary>A column of a table.</summary>
public sealed record ContractColumn
{
    /// <summary>Required. Its name.</summary>
    [RegularExpression("^[A-Za-z_][A-Za-z0-9_]*$", ErrorMessage = "letters, digits and _, no digit first")]
    public required string Name { get; init; }

    /// <summary>Required. The standard's word for the type: integer, number, or the type itself.</summary>
    public required string LogicalType { get; init; }

    /// <summary>Required. The type in portable SQL.</summary>
    [RegularExpression(ColumnType.Pattern, ErrorMessage = ColumnType.Allowed)]
    public required string PhysicalType { get; init; }

    /// <summary>Whether it is part of the key; it is not when left out.</summary>
    public bool PrimaryKey { get; init; }

    /// <summary>Its place in the key, from 1; required with primaryKey.</summary>
    public int? PrimaryKeyPosition { get; init; }

    /// <summary>Whether every row has a value; gaps are allowed when left out.</summary>
    public bool Required { get; init; }

    /// <summary>Required. What it holds, in plain words.</summary>
    public required string Description { get; init; }

    /// <summary>The <see cref="Unit"/>.</summary>
    public IReadOnlyList<CustomProperty> CustomProperties { get; init; } = [];

    /// <summary>The unit, such as <c>MW</c>; null where there is none.</summary>
    public string? Unit => CustomProperties.FirstOrDefault()?.Value;
}
