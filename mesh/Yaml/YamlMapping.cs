namespace Platform.Mesh.Yaml;

/// <summary>A mapping; a key that stands twice is kept twice, for the reader to report.</summary>
/// <param name="Entries">In order.</param>
/// <param name="Line">From 1.</param>
public sealed record YamlMapping(IReadOnlyList<YamlEntry> Entries, int? Line) : YamlNode(Line)
{
    /// <summary>The value of a key, the first if it stands twice; null when there is none.</summary>
    public YamlNode? this[string key] => Entries.FirstOrDefault(entry => entry.Key == key)?.Value;
}
