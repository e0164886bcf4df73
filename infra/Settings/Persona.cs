namespace Platform.Settings;

/// <summary>A group of people with the same rights.</summary>
public enum Persona
{
    /// <summary>Operates the platform.</summary>
    Sre,

    /// <summary>Builds flows.</summary>
    DataEngineer,

    /// <summary>Builds models.</summary>
    DataScientist,

    /// <summary>Reads results.</summary>
    DataAnalyst,

    /// <summary>May read the sensitive layer.</summary>
    SensitiveReader,

    /// <summary>Administers data: manages catalogs and who may read them.</summary>
    AccountUnityAdmin,

    /// <summary>Everybody who uses the platform.</summary>
    Default,
}
