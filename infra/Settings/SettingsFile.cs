using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Platform.Model;
using Platform.Model.Yaml;

namespace Platform.Settings;

/// <summary>
/// A stack's settings file, <c>Pulumi.&lt;stack&gt;.yaml</c>, turned into what the Pulumi engine would hand to the program. Encrypted values stay encrypted:
/// a plan takes them for secrets that it does not know.
/// </summary>
public static partial class SettingsFile
{
    static readonly string[] TopLevel = ["config", "secretsprovider", "encryptionsalt", "encryptedkey", "environment"];

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file; its name gives the stack.</param>
    /// <exception cref="FaultException">There is no such file, or it is no settings file.</exception>
    public static SettingsSource ToConfig(string path)
    {
        var file = Path.GetFileName(path);
        var name = FileName().Match(file);
        if (!name.Success || !File.Exists(path))
        {
            throw new FaultException(new Fault(file, "", null, "an existing file Pulumi.<stack>.yaml"));
        }
        return ToConfig(name.Groups[1].Value, file, File.ReadAllText(path));
    }

    /// <summary>Reads the text of a file.</summary>
    /// <param name="stack">The name of the stack.</param>
    /// <param name="file">The file, for the faults.</param>
    /// <param name="text">Its text.</param>
    public static SettingsSource ToConfig(string stack, string file, string text)
    {
        if (YamlReader.ReadYaml(text, file) is not YamlMapping root)
        {
            throw new FaultException(new Fault(file, "", text, $"a mapping with {string.Join(", ", TopLevel)}"));
        }
        List<Fault> faults = [.. root.Entries
            .Where(entry => !TopLevel.Contains(entry.Key))
            .Select(entry => new Fault(file, entry.Key, entry.Key, $"one of the keys {string.Join(", ", TopLevel)}; settings stand below config") { Line = entry.Line })];
        Dictionary<string, string> values = [];
        List<string> secrets = [];
        foreach (var entry in Config(root["config"], file, faults))
        {
            if (!values.TryAdd(entry.Key, Json(entry.Value)))
            {
                faults.Add(new(file, entry.Key, "a second value", "the key once") { Line = entry.Line });
            }
            if (HasSecret(entry.Value))
            {
                secrets.Add(entry.Key);
            }
            // Pulumi's own reader would hand these over as a time of day.
            faults.AddRange(Scalars(entry.Value).Where(scalar => scalar.Plain && Date().IsMatch(scalar.Text))
                .Select(scalar => new Fault(file, entry.Key, scalar.Text, $"\"{scalar.Text}\" in quotes: without them YAML makes it a point in time") { Line = scalar.Line }));
        }
        return faults.Count == 0 ? new(stack, values, secrets) : throw new FaultException(faults);
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
                    .Select(entry => new Fault(file, $"config.{entry.Key}", entry.Key, "a key with its namespace, such as platform:network") { Line = entry.Line }));
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

    // Pulumi hands over a scalar as its text, anything else as JSON.
    static string Json(YamlNode node)
    {
        if (node is YamlScalar scalar)
        {
            return scalar.IsNull ? "" : scalar.Text;
        }
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { SkipValidation = true }))
        {
            Write(node, writer);
        }
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    static void Write(YamlNode node, Utf8JsonWriter writer)
    {
        switch (node)
        {
            case YamlMapping mapping:
                writer.WriteStartObject();
                foreach (var entry in mapping.Entries)
                {
                    writer.WritePropertyName(entry.Key);
                    Write(entry.Value, writer);
                }
                writer.WriteEndObject();
                break;
            case YamlSequence sequence:
                writer.WriteStartArray();
                foreach (var item in sequence.Items)
                {
                    Write(item, writer);
                }
                writer.WriteEndArray();
                break;
            case YamlScalar { IsNull: true }:
                writer.WriteNullValue();
                break;
            case YamlScalar { Plain: true } scalar when JsonLiteral().IsMatch(scalar.Text):
                writer.WriteRawValue(scalar.Text);
                break;
            case YamlScalar scalar:
                writer.WriteStringValue(scalar.Text);
                break;
        }
    }

    [GeneratedRegex(@"^Pulumi\.([^.]+)\.yaml$", RegexOptions.CultureInvariant)]
    private static partial Regex FileName();

    [GeneratedRegex(@"^\d{4}-\d{1,2}-\d{1,2}", RegexOptions.CultureInvariant)]
    private static partial Regex Date();

    // The plain scalars of YAML that are literals of JSON too.
    [GeneratedRegex(@"^(true|false|-?(0|[1-9]\d*)(\.\d+)?([eE][-+]?\d+)?)$", RegexOptions.CultureInvariant)]
    private static partial Regex JsonLiteral();
}
