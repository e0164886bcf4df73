namespace Platform.Policy.Judging;

/// <summary>What a broken rule means for the plan, from nothing to the most.</summary>
public enum Level
{
    /// <summary>The rule is not asked.</summary>
    Disabled,

    /// <summary>Worth reading; the plan goes on.</summary>
    Advisory,

    /// <summary>
    /// For rules over values: `platform preview` goes on; the policy pack sets nothing and reports it as mandatory.
    /// </summary>
    Remediate,

    /// <summary>The plan must not be deployed; `platform preview` ends with exit code 1.</summary>
    Mandatory,
}
