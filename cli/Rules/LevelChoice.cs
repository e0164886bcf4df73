using Platform.Policy.Judging;

namespace Platform.Cli.Rules;

/// <summary>The level of a rule in an environment.</summary>
sealed record LevelChoice
{
    /// <summary>The environment.</summary>
    public required string Environment { get; init; }

    /// <summary>The rule.</summary>
    public required string Rule { get; init; }

    /// <summary>Its level there.</summary>
    public required Level Level { get; init; }
}
