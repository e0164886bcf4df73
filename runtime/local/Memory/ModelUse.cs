namespace Platform.Local.Memory;

/// <summary>A model that a task in Python loaded or saved.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Alias">The alias that it was asked for, or saved under.</param>
/// <param name="Version">The version that this meant; null where there was none.</param>
/// <param name="IsSaved">Whether the task saved it.</param>
sealed record ModelUse(string Name, string Alias, long? Version, bool IsSaved);
