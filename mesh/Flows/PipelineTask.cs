namespace Platform.Mesh.Flows;

/// <summary>A source of a pipeline.</summary>
public sealed record PipelineTask
{
    /// <summary>Required. Its name in the flow.</summary>
    [RegularExpression(@"^[\w\-]{1,100}$", ErrorMessage = "1 to 100 letters, digits, _ and -")]
    public required string PipelineKey { get; init; }

    /// <summary>Required. A SQL or Python file of the folder.</summary>
    [RegularExpression(@"^[^\\:]+\.(sql|py)$", ErrorMessage = "a .sql or .py file of the folder")]
    public required string Source { get; init; }
}
