namespace Platform.Local.Runs;

/// <summary>Folders that a user chose for a run; null where the user left the choice open.</summary>
public sealed record RunPlaces
{
    /// <summary>Input files; `data/input` of the project when null.</summary>
    public string? Data { get; init; }

    /// <summary>The training history; `data/train` of the project when null.</summary>
    public string? Train { get; init; }

    /// <summary>Database, models and report; `out/` and the project when null.</summary>
    public string? Out { get; init; }
}
