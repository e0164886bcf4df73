namespace Platform.Cli.Rules;

/// <summary>A place where an environment may break a rule for a while.</summary>
sealed record ExceptionChoice
{
    /// <summary>The environment.</summary>
    public required string Environment { get; init; }

    /// <summary>The rule.</summary>
    public required string Rule { get; init; }

    /// <summary>Type and name of the resource, as findings have them.</summary>
    public required string Resource { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    /// <summary>The last day, as yyyy-mm-dd.</summary>
    public required string Expires { get; init; }
}
