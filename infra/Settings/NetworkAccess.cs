namespace Platform.Settings;

/// <summary>How the platform is reached from outside.</summary>
public enum NetworkAccess
{
    /// <summary>Public endpoints that admit listed addresses; compute reaches the control plane privately.</summary>
    Bootstrap,

    /// <summary>Private endpoints only; whoever deploys stands in a reachable network.</summary>
    Private,
}
