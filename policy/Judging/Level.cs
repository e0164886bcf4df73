namespace Platform.Policy.Judging;

/// <summary>What a broken rule means for the plan.</summary>
public enum Level
{
    /// <summary>Worth reading; the plan goes on.</summary>
    Advisory,

    /// <summary>The plan must not be deployed; `platform preview` ends with exit code 1.</summary>
    Mandatory,
}
