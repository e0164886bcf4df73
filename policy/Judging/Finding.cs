namespace Platform.Policy.Judging;

/// <summary>A violation with the rule that it breaks.</summary>
/// <param name="Policy">The rule's name.</param>
/// <param name="Level">What it means for the plan.</param>
/// <param name="Severity">How much harm it can do.</param>
/// <param name="Resource">Type and name of the resource.</param>
/// <param name="Message">The property, the value got, and the change that mends it.</param>
public sealed record Finding(string Policy, Level Level, Severity Severity, string Resource, string Message)
{
    /// <summary>
    /// The rule could not judge, because a value is not known before the deployment: advisory, and the message starts
    /// with <see cref="Undecided"/>.
    /// </summary>
    public bool NotDecidable => Message.StartsWith(Undecided, StringComparison.Ordinal);

    /// <summary>Starts the message of what is not decidable.</summary>
    public const string Undecided = "not decidable: ";
}
