using System.Text.RegularExpressions;
using Platform.Mesh.Faults;
using Platform.Mesh.Yaml;

namespace Platform.Settings;

/// <summary>
/// A stack's settings file, <c>Pulumi.&lt;stack&gt;.yaml</c>, turned into what the Pulumi engine would hand to the
/// program. Encrypted values stay encrypted: a plan takes them for secrets that it does not know.
/// </summary>
public static partial class SettingsFile
{
    static readonly string[] TopLevel = ["config", "secretsprovider", "encryptionsalt", "encryptedkey", "environment"];

    /// <summary>Reads the file of a stack.</summary>
    /// <param name="root">The repository.</param>
    /// <param name="stack">The name of the stack.</param>
    /// <param name="overrides">Values in place of the file's, such as <c>network.access=private</c>.</param>
    /// <exception cref="FaultException">The file is missing or no settings file, or an override is wrong.</exception>
    public static SettingsSource ToConfig(string root, string stack, params IReadOnlyList<string> overrides)
    {
        var file = $"Pulumi.{stack}.yaml";
        var path = Path.Combine(root, file);
        return Word().IsMatch(stack) && File.Exists(path)
            ? Parse(stack, File.ReadAllText(path), overrides)
            : throw new FaultException(new Fault(file, "", "no such file", Stacks(root)));
    }

    /// <summary>Reads the text of a file.</summary>
    /// <param name="stack">The name of the stack.</param>
    /// <param name="text">The text of its file.</param>
    /// <param name="overrides">Values in place of the file's.</param>
    /// <exception cref="FaultException">It is no settings file, or an override is wrong.</exception>
    public static SettingsSource Parse(string stack, string text, params IReadOnlyList<string> overrides)
    {
        var file = $"Pulumi.{stack}.yaml";
        if (YamlReader.ReadYaml(text, file) is not YamlMapping root)
        {
            throw new FaultException(new Fault(file, "", text, $"a mapping with {string.Join(", ", TopLevel)}"));
        }
        List<Fault> faults = [.. root.Entries
            .Where(entry => !TopLevel.Contains(entry.Key))
            .Select(entry => new Fault(file, entry.Key, entry.Key,
                $"one of the keys {string.Join(", ", TopLevel)}; settings stand below config") { Line = entry.Line })];
        var config = Config(root["config"], file, faults);
        var changed = overrides.Aggregate(new YamlMapping(config, null), (all, text) => Override(all, text, faults));
        Dictionary<string, string> values = [];
        foreach (var entry in changed.Entries)
        {
            if (!values.TryAdd(entry.Key, YamlJson.Text(entry.Value)))
            {
                faults.Add(new(file, entry.Key, "a second value", "the key once") { Line = entry.Line });
            }
            // Pulumi's own reader would hand these over as a time of day.
            faults.AddRange(Scalars(entry.Value)
                .Where(scalar => scalar.Plain && Date().IsMatch(scalar.Text))
                .Select(scalar => new Fault(file, entry.Key, scalar.Text,
                    $"\"{scalar.Text}\" in quotes: without them YAML makes it a point in time")
                {
                    Line = scalar.Line,
                }));
        }
        return faults.Count == 0
            ? new(stack, values, [.. changed.Entries.Where(entry => HasSecret(entry.Value)).Select(entry => entry.Key)])
            : throw new FaultException(faults);
    }

    /// <summary>The stacks that have a file in a folder, in order.</summary>
    public static IReadOnlyList<string> StacksIn(string root) =>
    [
        .. Directory.EnumerateFiles(root, "Pulumi.*.yaml")
            .Select(path => Path.GetFileName(path)["Pulumi.".Length..^".yaml".Length])
            .Order(StringComparer.Ordinal),
    ];

    static string Stacks(string root) => string.Join(", ", StacksIn(root)) is { Length: > 0 } stacks
        ? stacks
        : "a stack with a file Pulumi.<stack>.yaml";

    static YamlMapping Override(YamlMapping all, string text, List<Fault> faults)
    {
        var (key, value) = text.Split('=', 2) is [var left, var right] ? (left, right) : ("", "");
        if (key.Length == 0)
        {
            faults.Add(new("--set", "", text, "key=value, such as network.access=private"));
            return all;
        }
        var colon = key.IndexOf(':', StringComparison.Ordinal);
        var space = colon < 0 ? SettingsReader.Namespace : key[..(colon + 1)];
        var steps = key[(colon + 1)..].Split('.');
        steps[0] = space + steps[0];
        return With(all, steps, value.Length == 0
            ? new YamlScalar("", Plain: false, null)
            : YamlReader.ReadYaml(value, "--set"));
    }

    static YamlMapping With(YamlMapping mapping, ReadOnlySpan<string> steps, YamlNode value)
    {
        var key = steps[0];
        var now = steps.Length == 1 ? value : With(mapping[key] as YamlMapping ?? new([], null), steps[1..], value);
        return mapping[key] is null
            ? mapping with { Entries = [.. mapping.Entries, new(key, now, null)] }
            : mapping with
            {
                Entries = [.. mapping.Entries.Select(entry => entry.Key == key ? entry with { Value = now } : entry)],
            };
    }

    static IReadOnlyList<YamlEntry> Config(YamlNode? node, string file, List<Fault> faults)
    {
        switch (node)
        {
            case null or YamlScalar { IsNull: true }:
                return [];
            case YamlMapping mapping:
                faults.AddRange(mapping.Entries
                    .Where(entry => !entry.Key.Contains(':'))
                    .Select(entry => new Fault(file, $"config.{entry.Key}", entry.Key,
                        "a key with its namespace, such as platform:network")
                    {
                        Line = entry.Line,
                    }));
                return mapping.Entries;
            default:
                faults.Add(new(file, "config", "", "a mapping of keys such as platform:network") { Line = node.Line });
                return [];
        }
    }

    static IEnumerable<YamlScalar> Scalars(YamlNode node) => node switch
    {
        YamlMapping mapping => mapping.Entries.SelectMany(entry => Scalars(entry.Value)),
        YamlSequence sequence => sequence.Items.SelectMany(Scalars),
        YamlScalar scalar => [scalar],
        _ => [],
    };

    static bool HasSecret(YamlNode node) => node switch
    {
        { IsEncrypted: true } => true,
        YamlMapping mapping => mapping.Entries.Any(entry => HasSecret(entry.Value)),
        YamlSequence sequence => sequence.Items.Any(HasSecret),
        _ => false,
    };

    [GeneratedRegex(@"^[\w\-]+$", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    [GeneratedRegex(@"^\d{4}-\d{1,2}-\d{1,2}", RegexOptions.CultureInvariant)]
    private static partial Regex Date();
}
