namespace Platform.Policy.Judging;

/// <summary>How a resource must stand to what it needs.</summary>
public enum Relation
{
    /// <summary>It is made after it.</summary>
    After,

    /// <summary>The two are never made at the same time: one waits for the other, whichever it is.</summary>
    InTurn,

    /// <summary>The plan has it; the order does not matter.</summary>
    Present,
}
