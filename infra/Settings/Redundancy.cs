namespace Platform.Settings;

/// <summary>How Azure Storage keeps copies; the SKU is <c>Standard_</c> with this name.</summary>
public enum Redundancy
{
    /// <summary>Three copies in one zone.</summary>
    LRS,

    /// <summary>Copies in three zones.</summary>
    ZRS,

    /// <summary>Three copies, and three in the paired region.</summary>
    GRS,

    /// <summary>As GRS, readable in the paired region.</summary>
    RAGRS,

    /// <summary>Copies in three zones, and three in the paired region.</summary>
    GZRS,

    /// <summary>As GZRS, readable in the paired region.</summary>
    RAGZRS,
}
