namespace Platform.Settings;

/// <summary>How the managed network of Azure Machine Learning is closed; it can be closed further later, never opened again.</summary>
public enum IsolationMode
{
    /// <summary>Compute joins the platform's own network.</summary>
    Disabled,

    /// <summary>A managed network with a way out.</summary>
    AllowInternetOutbound,

    /// <summary>A managed network with approved ways out only.</summary>
    AllowOnlyApprovedOutbound,
}
