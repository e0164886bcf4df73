namespace Platform.Settings;

/// <summary>Customer-managed keys. The root storage of Databricks takes two updates: prepare, then enable.</summary>
public enum CustomerManagedKeys
{
    /// <summary>Microsoft-managed keys.</summary>
    Off,

    /// <summary>Where one update is enough; Databricks' root storage gets the identity that its key needs.</summary>
    Prepare,

    /// <summary>Everywhere.</summary>
    Enable,
}
