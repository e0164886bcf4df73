namespace Pulumi;

/// <summary>An output of another stack as a plain value; one of the two is null.</summary>
public sealed class StackReferenceOutputDetails
{
    /// <summary>The value if it is no secret.</summary>
    public object? Value { get; init; }

    /// <summary>The value if it is a secret.</summary>
    public object? SecretValue { get; init; }
}
