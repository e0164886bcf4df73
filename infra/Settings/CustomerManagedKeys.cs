namespace Platform.Settings;

/// <summary>Encryption under keys of one's own. The root storage of Databricks takes two updates: first prepare, then enable.</summary>
public enum CustomerManagedKeys
{
    /// <summary>Keys of the services.</summary>
    Off,

    /// <summary>Own keys where one update is enough; Databricks' root storage gets the identity that its key needs.</summary>
    Prepare,

    /// <summary>Own keys everywhere.</summary>
    Enable,
}
