namespace Platform.Mesh.Yaml;

/// <summary>A key and its value.</summary>
/// <param name="Key">As written, without quotes.</param>
/// <param name="Value">Its value.</param>
/// <param name="Line">Line of the key, from 1.</param>
public sealed record YamlEntry(string Key, YamlNode Value, int? Line);
