namespace Platform.Settings;

/// <summary>How the platform is reached from outside.</summary>
public enum NetworkAccess
{
    /// <summary>Public endpoints that admit a list of addresses; the link from compute to the control plane is private.</summary>
    Bootstrap,

    /// <summary>Private endpoints only; whoever deploys stands in a reachable network.</summary>
    Private,
}
