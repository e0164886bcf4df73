namespace Platform.Cli.Rules;

/// <summary>What <c>policy-exceptions.yml</c> holds.</summary>
sealed record ExceptionChoices
{
    /// <summary>The exceptions of all environments.</summary>
    public IReadOnlyList<ExceptionChoice> Exceptions { get; init; } = [];
}
