namespace Platform.Mesh.Contracts;

/// <summary>One of the only values of a column; a task with <c>checks</c> sets rows with others aside.</summary>
public sealed record EnumValue
{
    /// <summary>Required. The text.</summary>
    [RegularExpression(@"^[^'\\\r\n]+$", ErrorMessage = "text without a quote, a backslash and a line end")]
    public required string Value { get; init; }
}
