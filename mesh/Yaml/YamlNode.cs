namespace Platform.Mesh.Yaml;

/// <summary>A value of a YAML or JSON document, with the line it starts on.</summary>
/// <param name="Line">From 1; null for a document without lines (JSON that Pulumi hands over).</param>
public abstract record YamlNode(int? Line)
{
    /// <summary>Pulumi's form of an encrypted value: <c>{secure: ...}</c>.</summary>
    public bool IsEncrypted => this is YamlMapping { Entries: [{ Key: "secure" }] };

    /// <summary>The line of a path such as <c>tasks[1].depends_on</c>, or of its nearest part.</summary>
    /// <param name="path">Keys with dots, indexes in brackets.</param>
    public int? LineOf(string path)
    {
        var (node, line) = (this, Line);
        foreach (var step in path.Split(['.', '['], StringSplitOptions.RemoveEmptyEntries))
        {
            var entry = (node as YamlMapping)?.Entries.FirstOrDefault(entry => entry.Key == step);
            var next = entry?.Value
                ?? (int.TryParse(step.TrimEnd(']'), out var index)
                    ? (node as YamlSequence)?.Items.ElementAtOrDefault(index)
                    : null);
            if (next is null)
            {
                break;
            }
            (node, line) = (next, entry?.Line ?? next.Line);
        }
        return line;
    }
}
