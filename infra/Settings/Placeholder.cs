using Platform.Mesh.Yaml;

namespace Platform.Settings;

/// <summary>
/// Values in the shipped files that everybody must replace: GUIDs with a prefix that nobody is given, and addresses of
/// the domain that is reserved for examples (RFC 2606). A preview takes them, an update refuses them all at once.
/// </summary>
public static class Placeholder
{
    /// <summary>How a placeholder GUID starts; twelve more digits say which one it is.</summary>
    public const string GuidPrefix = "facade00-0000-4000-8000-";

    /// <summary>How a placeholder mail address ends.</summary>
    public const string MailSuffix = "@example.com";

    /// <summary>Whether a value holds a placeholder.</summary>
    public static bool IsIn(string value) =>
        value.Contains(GuidPrefix, StringComparison.OrdinalIgnoreCase)
            || value.EndsWith(MailSuffix, StringComparison.OrdinalIgnoreCase);

    /// <summary>Every placeholder below a node, with its key.</summary>
    /// <param name="node">Where to look.</param>
    /// <param name="path">The key of the node, with the separator.</param>
    public static IEnumerable<KeyValuePair<string, string>> Find(YamlNode node, string path) => node switch
    {
        YamlMapping mapping =>
            mapping.Entries.SelectMany(entry => Find(entry.Value, Below(path + entry.Key, entry.Value))),
        YamlSequence sequence =>
            sequence.Items.SelectMany((item, index) => Find(item, Below($"{path}[{index}]", item))),
        YamlScalar scalar when IsIn(scalar.Text) => [new(path, scalar.Text)],
        _ => [],
    };

    static string Below(string path, YamlNode node) => node is YamlMapping ? path + "." : path;
}
