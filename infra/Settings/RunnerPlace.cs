namespace Platform.Settings;

/// <summary>Where a deployment runs that must reach private endpoints.</summary>
public enum RunnerPlace
{
    /// <summary>Outside: only with bootstrap access.</summary>
    None,

    /// <summary>In the runner subnet of this environment.</summary>
    Own,

    /// <summary>In the hub network, which is peered.</summary>
    Hub,
}
