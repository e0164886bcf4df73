namespace Platform.Settings;

/// <summary>Whether something is made here. What exists once per account, region or metastore is made by the one environment that says so.</summary>
public enum CreateNone
{
    /// <summary>Not made here.</summary>
    None,

    /// <summary>Made here.</summary>
    Create,
}
