namespace Platform.Components.Databricks.Catalogs;

/// <summary>Who data is granted to. A group or a service principal stands behind each; nobody is granted anything one by one.</summary>
public enum DataRole
{
    /// <summary>The identity that deploys: manages what the program made, reads nothing by itself.</summary>
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
