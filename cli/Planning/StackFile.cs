using System.Text.Json.Nodes;
using Platform.Model;
using Platform.Model.Yaml;
using Platform.Settings;

namespace Platform.Cli.Planning;

/// <summary>Turns `Pulumi.env.yaml` into the configuration that the engine would hand over. Encrypted values stay encrypted: a plan does not know them.</summary>
public static class StackFile
{
    /// <summary>The configuration of an environment.</summary>
    /// <param name="root">The repository.</param>
    /// <param name="stack">The environment.</param>
    /// <param name="overrides">`key=value` texts, as `--set` takes them: the key with dots, its namespace `platform:` may be left out.</param>
    /// <exception cref="FaultException">There is no such environment, its file has no `config`, or an override has no `=`.</exception>
    public static SettingsSource Read(string root, string stack, params IReadOnlyList<string> overrides)
    {
        var file = $"Pulumi.{stack}.yaml";
        var path = Path.Combine(root, file);
        if (!File.Exists(path)) throw new FaultException(new Fault(file, "", "no such file", Environments(root)));
        var document = YamlReader.ReadYaml(File.ReadAllText(path), file);
        if (document is not YamlMapping mapping || (mapping["config"] ?? new YamlMapping([], null)) is not YamlMapping config)
            throw new FaultException(new Fault(file, "config", "something else", "a mapping of keys to values"));

        var values = config.Entries.ToDictionary(entry => entry.Key, entry => Json(entry.Value));
        foreach (var (keys, value) in overrides.Select(text => Parse(text))) Set(values, keys, value);
        var secret = config.Entries.Where(entry => HasSecret(entry.Value)).Select(entry => entry.Key).ToArray();
        return new SettingsSource(stack, values.ToDictionary(entry => entry.Key, entry => Text(entry.Value)), secret);
    }

    /// <summary>The environments that have a file, as an answer to a wrong name.</summary>
    static string Environments(string root) => string.Join(", ", Directory.EnumerateFiles(root, "Pulumi.*.yaml")
        .Select(path => Path.GetFileName(path)["Pulumi.".Length..^".yaml".Length]).Order(StringComparer.Ordinal)) is { Length: > 0 } names ? names : "an environment with a Pulumi.<env>.yaml";

    // The engine hands over structured values as JSON and plain ones as they stand.
    static string Text(JsonNode? value) => value is JsonValue plain && plain.TryGetValue<string>(out var text) ? text : value?.ToJsonString() ?? "";

    static JsonNode? Json(YamlNode node) => node switch
    {
        YamlMapping mapping => new JsonObject(mapping.Entries.Select(entry => KeyValuePair.Create(entry.Key, Json(entry.Value)))),
        YamlSequence sequence => new JsonArray([.. sequence.Items.Select(Json)]),
        YamlScalar { IsNull: true } => null,
        YamlScalar { Plain: true } scalar => Plain(scalar.Text),
        _ => ((YamlScalar)node).Text,
    };

    static JsonNode Plain(string text) => text switch
    {
        "true" => true,
        "false" => false,
        _ when text.Length < 18 && long.TryParse(text, System.Globalization.NumberStyles.AllowLeadingSign, null, out var number) && number.ToString(System.Globalization.CultureInfo.InvariantCulture) == text => number,
        _ when text.Contains('.') && double.TryParse(text, System.Globalization.NumberStyles.AllowLeadingSign | System.Globalization.NumberStyles.AllowDecimalPoint, System.Globalization.CultureInfo.InvariantCulture, out var number) => number,
        _ => text,
    };

    static bool HasSecret(YamlNode node) => node switch
    {
        YamlMapping mapping => mapping is { Entries: [{ Key: "secure" }] } || mapping.Entries.Any(entry => HasSecret(entry.Value)),
        YamlSequence sequence => sequence.Items.Any(HasSecret),
        _ => false,
    };

    static (string[] Keys, JsonNode? Value) Parse(string text)
    {
        var at = text.IndexOf('=');
        if (at <= 0) throw new FaultException(new Fault("--set", "", text, "key=value, such as network.access=private"));
        var key = text[..at];
        var colon = key.IndexOf(':');
        var rest = key[(colon + 1)..].Split('.');
        var first = colon < 0 ? SettingsReader.Namespace + rest[0] : key[..(colon + 1)] + rest[0];
        return ([first, .. rest[1..]], text[(at + 1)..] is { Length: > 0 } value ? Json(YamlReader.ReadYaml(value, "--set")) : "");
    }

    static void Set(Dictionary<string, JsonNode?> values, string[] keys, JsonNode? value)
    {
        if (keys is [var only])
        {
            values[only] = value;
            return;
        }
        if (values.GetValueOrDefault(keys[0]) is not JsonObject item) values[keys[0]] = item = [];
        foreach (var key in keys[1..^1])
        {
            if (item[key] is not JsonObject next) item[key] = next = [];
            item = next;
        }
        item[keys[^1]] = value;
    }
}
