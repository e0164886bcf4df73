namespace Platform.Policy.Judging;

/// <summary>What a broken rule means for the plan, from nothing to the most.</summary>
public enum Level
{
    /// <summary>The rule is not asked.</summary>
    Disabled,

    /// <summary>Worth reading; the plan goes on.</summary>
    Advisory,

    /// <summary>The engine sets the value that is asked for, and the plan goes on; for rules over values.</summary>
    Remediate,

    /// <summary>The plan must not be deployed; `platform preview` ends with exit code 1.</summary>
    Mandatory,
}
