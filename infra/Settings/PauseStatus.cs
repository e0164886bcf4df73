namespace Platform.Settings;

/// <summary>Whether schedules and triggers act.</summary>
public enum PauseStatus
{
    /// <summary>They stand still.</summary>
    Paused,

    /// <summary>They run.</summary>
    Unpaused,
}
