namespace Platform.Policy.Judging;

/// <summary>A place where a rule may be broken for a while, and why.</summary>
/// <param name="Policy">The rule.</param>
/// <param name="Resource">Type and name of the resource, as findings have them.</param>
/// <param name="Reason">Why, for the next reader.</param>
/// <param name="Expires">The last day on which it holds.</param>
public sealed record RuleException(string Policy, string Resource, string Reason, DateOnly Expires)
{
    /// <summary>Whether it is over.</summary>
    public bool IsOver(DateOnly today) => today > Expires;
}
