namespace Platform.Settings;

/// <summary>How closed the managed network of Azure ML is; it can be tightened later, never loosened.</summary>
public enum IsolationMode
{
    /// <summary>Compute joins the platform's own network.</summary>
    Disabled,

    /// <summary>A managed network with a way out.</summary>
    AllowInternetOutbound,

    /// <summary>A managed network with approved ways out only.</summary>
    AllowOnlyApprovedOutbound,
}
