namespace Platform.Mesh.Yaml;

/// <summary>A value of a YAML or JSON document, with the line it starts on.</summary>
/// <param name="Line">From 1; null for a document without lines (JSON that Pulumi hands over).</param>
public abstract record YamlNode(int? Line)
{
    /// <summary>Pulumi's form of an encrypted value: <c>{secure: ...}</c>.</summary>
    public bool IsEncrypted => this is YamlMapping { Entries: [{ Key: "secure" }] };

    /// <summary>The line of a path such as <c>tasks[1].depends_on</c>, or of the nearest part of it that is there.</summary>
    /// <param name="path">Keys with dots, indexes in brackets.</param>
    public int? LineOf(string path)
    {
        var (node, line) = (this, Line);
        foreach (var step in path.Split(['.', '['], StringSplitOptions.RemoveEmptyEntries))
        {
            var entry = (node as YamlMapping)?.Entries.FirstOrDefault(entry => entry.Key == step);
            var next = entry?.Value ?? (int.TryParse(step.TrimEnd(']'), out var index) ? (node as YamlSequence)?.Items.ElementAtOrDefault(index) : null);
            if (next is null)
            {
                break;
            }
            (node, line) = (next, entry?.Line ?? next.Line);
        }
        return line;
    }
}

/// <summary>Text, a number, a truth value or nothing.</summary>
/// <param name="Text">As written, without quotes.</param>
/// <param name="Plain">Not quoted, so that <c>true</c> is a truth value and <c>1</c> a number.</param>
/// <param name="Line">From 1.</param>
public sealed record YamlScalar(string Text, bool Plain, int? Line) : YamlNode(Line)
{
    /// <summary>Nothing: <c>null</c>, <c>~</c> or an empty plain value.</summary>
    public bool IsNull => Plain && Text is "" or "null" or "~";
}

/// <summary>A list.</summary>
/// <param name="Items">In order.</param>
/// <param name="Line">From 1.</param>
public sealed record YamlSequence(IReadOnlyList<YamlNode> Items, int? Line) : YamlNode(Line);

/// <summary>A mapping; a key that stands twice is kept twice, for the reader to report.</summary>
/// <param name="Entries">In order.</param>
/// <param name="Line">From 1.</param>
public sealed record YamlMapping(IReadOnlyList<YamlEntry> Entries, int? Line) : YamlNode(Line)
{
    /// <summary>The value of a key, the first if it stands twice; null when there is none.</summary>
    public YamlNode? this[string key] => Entries.FirstOrDefault(entry => entry.Key == key)?.Value;
}

/// <summary>A key and its value.</summary>
/// <param name="Key">As written, without quotes.</param>
/// <param name="Value">Its value.</param>
/// <param name="Line">Line of the key, from 1.</param>
public sealed record YamlEntry(string Key, YamlNode Value, int? Line);
