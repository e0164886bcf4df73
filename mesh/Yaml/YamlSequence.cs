namespace Platform.Mesh.Yaml;

/// <summary>A list.</summary>
/// <param name="Items">In order.</param>
/// <param name="Line">From 1.</param>
public sealed record YamlSequence(IReadOnlyList<YamlNode> Items, int? Line) : YamlNode(Line);
