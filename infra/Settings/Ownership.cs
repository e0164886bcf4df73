namespace Platform.Settings;

/// <summary>Who makes something that exists once for several environments. A setting says which of these it takes.</summary>
public enum Ownership
{
    /// <summary>It is not there.</summary>
    None,

    /// <summary>This environment makes it.</summary>
    Create,

    /// <summary>Somebody else made it; this environment uses it by name or id.</summary>
    Adopt,
}
