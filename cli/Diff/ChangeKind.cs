namespace Platform.Cli.Diff;

/// <summary>What happens to a resource, the most destructive first.</summary>
public enum ChangeKind
{
    /// <summary>Only the base has it.</summary>
    Deleted,

    /// <summary>A changed property can only be had by a new object.</summary>
    Replaced,

    /// <summary>Nothing is known about the kind, or the value is not known yet.</summary>
    MayReplace,

    /// <summary>Changed in place.</summary>
    Changed,

    /// <summary>Only the head has it.</summary>
    Created,

    /// <summary>Nothing of it changes: it waits for other resources than before, or is made from others.</summary>
    Reordered,
}
