namespace Platform.Settings;

/// <summary>How cheap a machine learning node is, and how certain.</summary>
public enum VmPriority
{
    /// <summary>Cheap; Azure may take it back.</summary>
    LowPriority,

    /// <summary>Kept until released.</summary>
    Dedicated,
}
