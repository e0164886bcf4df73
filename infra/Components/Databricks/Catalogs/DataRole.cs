namespace Platform.Components.Databricks.Catalogs;

/// <summary>Whom data is granted to: each role is a group or a service principal, never a person.</summary>
public enum DataRole
{
    /// <summary>The group of those who deploy: owns what the program makes.</summary>
    Deployer,

    /// <summary>The administrators of Unity Catalog.</summary>
    Admin,

    /// <summary>The identity that runs jobs and pipelines.</summary>
    Runner,

    /// <summary>Builds the pipelines.</summary>
    Engineer,

    /// <summary>Trains models on refined data.</summary>
    Scientist,

    /// <summary>Reads results.</summary>
    Analyst,

    /// <summary>Reads personal data, for a stated reason.</summary>
    SensitiveReader,

    /// <summary>Keeps the platform running; sees what exists, not what is in it.</summary>
    Sre,
}
