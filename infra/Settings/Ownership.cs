namespace Platform.Settings;

/// <summary>Who makes what exists once for several environments; each setting says which of these it takes.</summary>
public enum Ownership
{
    /// <summary>It is not there.</summary>
    None,

    /// <summary>This environment makes it.</summary>
    Create,

    /// <summary>Somebody else made it; this environment uses it by name or id.</summary>
    Adopt,
}
