namespace Platform.Settings;

/// <summary>Whether something is made here, exists elsewhere, or is not there.</summary>
public enum CreateAdoptNone
{
    /// <summary>Not there.</summary>
    None,

    /// <summary>Made here.</summary>
    Create,

    /// <summary>Made elsewhere, used by id.</summary>
    Adopt,
}
