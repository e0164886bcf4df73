namespace Platform.Cli.Rules;

/// <summary>What <c>policies.yml</c> holds.</summary>
sealed record RuleChoices
{
    /// <summary>Levels other than the rules' own.</summary>
    public IReadOnlyList<LevelChoice> Levels { get; init; } = [];

    /// <summary>Numbers other than the defaults.</summary>
    public IReadOnlyList<ParameterChoice> Parameters { get; init; } = [];
}
