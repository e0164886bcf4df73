namespace Platform.Settings;

/// <summary>What a machine learning node costs and how sure it is.</summary>
public enum VmPriority
{
    /// <summary>Cheap; Azure may take it back.</summary>
    LowPriority,

    /// <summary>Kept until released.</summary>
    Dedicated,
}
