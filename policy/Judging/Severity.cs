namespace Platform.Policy.Judging;

/// <summary>How much harm the broken rule can do, for the order in which findings are read.</summary>
public enum Severity
{
    /// <summary>Inconvenient.</summary>
    Low,

    /// <summary>Costs money, evidence or time.</summary>
    Medium,

    /// <summary>Opens a path to data, or lets data be lost.</summary>
    High,

    /// <summary>Data or identities are open to anybody.</summary>
    Critical,
}
