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

    /// <summary>The bounds of its numbers; any number when left out.</summary>
    public TypeOptions? LogicalTypeOptions { get; init; }

    /// <summary>The only texts that it may hold; any when left out.</summary>
    public IReadOnlyList<EnumValue> Enum { get; init; } = [];

    /// <summary>What the column as a whole must keep to: gates.</summary>
    public IReadOnlyList<QualityRule> Quality { get; init; } = [];

    /// <summary>The <see cref="Unit"/> and, in bronze, the limits of what may land.</summary>
    public IReadOnlyList<CustomProperty> CustomProperties { get; init; } = [];

    /// <summary>The unit, such as <c>MW</c>; null where there is none.</summary>
    public string? Unit => Property("unit");

    /// <summary>The limits of its numbers; null where it holds none.</summary>
    public NumberLimits? Numbers => Property("minimum") is { } minimum && Property("maximum") is { } maximum
        ? new(minimum, maximum, Property("outside") == "row")
        : null;

    /// <summary>The limits of its times; null where it holds none.</summary>
    public TimeLimits? Times => Property("earliest") is { } earliest && Property("ahead") is { } ahead
        ? new(earliest, ahead)
        : null;

    /// <summary>The table whose column of this name has every text that it may hold; null for none.</summary>
    public string? Catalogue => Property("catalogue");

    /// <summary>What another column, of the row or of the catalogue, makes of it; null where none does.</summary>
    public RelativeLimits? Within => Property("within") is { } text ? RelativeLimits.Read(text) : null;

    /// <summary>The only texts that it may hold, in small letters; none where it may hold any.</summary>
    public IReadOnlyList<string> Values => Property("values")?.Split(", ") ?? [];

    /// <summary>What else the column is called in headers of CSV files; none where it has one name.</summary>
    public IReadOnlyList<string> OtherNames => Property("names")?.Split(", ") ?? [];

    /// <summary>The kind of personal data that it holds; null where it holds none.</summary>
    public string? Pii => Property("pii");

    /// <summary>What those who may not see people get in its place; only with <see cref="Pii"/>.</summary>
    public string? Mask => Property("mask");

    /// <summary>Whether rows in which it is true are hidden from those who may not see people.</summary>
    public bool Hides => Property("hides") == "true";

    /// <summary>
    /// What the column tells a person by, such as <c>user_id</c>, or <c>$.user_id</c> within JSON; null where it tells
    /// none.
    /// </summary>
    public string? Person => Property("person");

    /// <summary>What it tells of a thing of one person's, such as <c>device_id</c>; null where it tells none.</summary>
    public string? Belongs => Property("belongs");

    /// <summary>The value of a custom property; null where it is not there.</summary>
    internal string? Property(string name) => CustomProperties.FirstOrDefault(own => own.Property == name)?.Value;
}
