using Platform.Policy.Facts;

namespace Platform.Policy.Judging;

/// <summary>One place where a plan breaks a rule.</summary>
/// <param name="Resource">The resource that breaks it.</param>
/// <param name="Message">The property, the value got, and the change that mends it.</param>
public sealed record Violation(ResourceFact Resource, string Message)
{
    /// <summary>
    /// The value is not known before the deployment, so that the rule could not judge; such a violation is advisory
    /// whatever the rule's level.
    /// </summary>
    public bool NotJudged { get; init; }
}
