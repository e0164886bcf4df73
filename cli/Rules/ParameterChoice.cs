namespace Platform.Cli.Rules;

/// <summary>A number of a rule in an environment.</summary>
sealed record ParameterChoice
{
    /// <summary>The environment.</summary>
    public required string Environment { get; init; }

    /// <summary>The rule.</summary>
    public required string Rule { get; init; }

    /// <summary>Its parameter.</summary>
    public required string Parameter { get; init; }

    /// <summary>The value there.</summary>
    public required int Value { get; init; }
}
