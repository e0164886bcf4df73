namespace Platform.Settings;

/// <summary>Whether something is made here, or exists and is used by its id.</summary>
public enum CreateAdopt
{
    /// <summary>Made here.</summary>
    Create,

    /// <summary>Made elsewhere, used by id.</summary>
    Adopt,
}
