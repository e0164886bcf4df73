using Platform.Mesh.Faults;
using Platform.Policy.Facts;
using Platform.Policy.Judging;

namespace Platform.Cli.Planning;

/// <summary>Turns JSON into a plan and notes every place where its shape is another.</summary>
sealed class PlanShape(string file, List<Fault> faults)
{
    /// <summary>The plan; incomplete when faults were noted.</summary>
    public Plan Read(JsonNode? root) => new()
    {
        Stack = Text(root, "stack", "stack"),
        Resources = [.. List(root, "resources", "resources").Select(Resource)],
        Findings = [.. Findings(root)],
        Outputs = Value<JsonObject>(root, "outputs", "outputs", "an object")?.DeepClone().AsObject() ?? [],
    };

    // A file that no rules have judged has none.
    IEnumerable<Finding> Findings(JsonNode? root) => Member(root, "findings") is null ? []
        : List(root, "findings", "findings").Select((node, index) => new Finding(
            Text(node, "policy", $"findings[{index}].policy"), Word<Level>(node, "level", $"findings[{index}].level"),
            Word<Severity>(node, "severity", $"findings[{index}].severity"),
            Text(node, "resource", $"findings[{index}].resource"),
            Text(node, "message", $"findings[{index}].message")));

    T Word<T>(JsonNode? node, string name, string key) where T : struct, Enum
    {
        var text = Value(Member(node, name));
        if (Enum.GetValues<T>().Cast<T?>().FirstOrDefault(one => $"{one}".ToLowerInvariant() == text) is { } word)
        {
            return word;
        }

        Note(key, Member(node, name), string.Join(", ", Enum.GetNames<T>()).ToLowerInvariant());
        return default;
    }

    ResourceFact Resource(JsonNode? node, int index)
    {
        var at = $"resources[{index}]";
        return new ResourceFact
        {
            Type = Text(node, "type", $"{at}.type"),
            Name = Text(node, "name", $"{at}.name"),
            Parent = OptionalText(node, "parent", $"{at}.parent"),
            DependsOn = Texts(node, "dependsOn", $"{at}.dependsOn"),
            PropertyDependencies = Dependencies(node, at),
            Provider = OptionalText(node, "provider", $"{at}.provider"),
            Protect = Boolean(node, "protect", $"{at}.protect"),
            RetainOnDelete = OptionalBoolean(node, "retainOnDelete", $"{at}.retainOnDelete"),
            DeleteBeforeReplace = OptionalBoolean(node, "deleteBeforeReplace", $"{at}.deleteBeforeReplace"),
            IgnoreChanges = OptionalTexts(node, "ignoreChanges", $"{at}.ignoreChanges"),
            ReplaceOnChanges = OptionalTexts(node, "replaceOnChanges", $"{at}.replaceOnChanges"),
            Aliases = OptionalTexts(node, "aliases", $"{at}.aliases"),
            CustomTimeouts = Timeouts(node, $"{at}.customTimeouts"),
            Inputs = Value<JsonObject>(node, "inputs", $"{at}.inputs", "an object")?.DeepClone().AsObject() ?? [],
        };
    }

    // A file of a former version has one list for all inputs.
    Dictionary<string, IReadOnlyList<string>> Dependencies(JsonNode? node, string at)
    {
        var all = Texts(node, "dependencies", $"{at}.dependencies");
        return Member(node, "propertyDependencies") is null
            ? new() { [ResourceFact.AnyInput] = all }
            : Members(node, "propertyDependencies", $"{at}.propertyDependencies").ToDictionary(
                name => name, name => Texts(node!["propertyDependencies"], name, $"{at}.propertyDependencies.{name}"));
    }

    Dictionary<string, string> Timeouts(JsonNode? node, string key) =>
        Member(node, "customTimeouts") is not { } timeouts ? []
        : Members(node, "customTimeouts", key).ToDictionary(
            name => name, name => Text(timeouts, name, $"{key}.{name}"));

    IEnumerable<string> Members(JsonNode? node, string name, string key) =>
        Value<JsonObject>(node, name, key, "an object")?.Select(member => member.Key) ?? [];

    string Text(JsonNode? node, string name, string key) => Value(Member(node, name)) ?? Fault(key, Member(node, name));

    string? OptionalText(JsonNode? node, string name, string key) =>
        Member(node, name) is null ? null : Text(node, name, key);

    bool Boolean(JsonNode? node, string name, string key)
    {
        if (Member(node, name) is JsonValue value && value.TryGetValue<bool>(out var truth))
        {
            return truth;
        }

        Note(key, Member(node, name), "true or false");
        return false;
    }

    bool? OptionalBoolean(JsonNode? node, string name, string key) =>
        Member(node, name) is null ? null : Boolean(node, name, key);

    IReadOnlyList<string> OptionalTexts(JsonNode? node, string name, string key) =>
        Member(node, name) is null ? [] : Texts(node, name, key);

    IReadOnlyList<string> Texts(JsonNode? node, string name, string key) =>
        [.. List(node, name, key).Select((item, index) => Value(item) ?? Fault($"{key}[{index}]", item))];

    IEnumerable<JsonNode?> List(JsonNode? node, string name, string key) =>
        Value<JsonArray>(node, name, key, "a list") ?? [];

    T? Value<T>(JsonNode? node, string name, string key, string allowed) where T : JsonNode
    {
        if (Member(node, name) is T value)
        {
            return value;
        }

        Note(key, Member(node, name), allowed);
        return null;
    }

    string Fault(string key, JsonNode? got)
    {
        Note(key, got, "a text");
        return "";
    }

    void Note(string key, JsonNode? got, string allowed)
    {
        var shown = got?.ToJsonString();
        faults.Add(new Fault(file, key, shown?.Length > 60 ? $"{shown[..60]}..." : shown, allowed));
    }

    static string? Value(JsonNode? node) =>
        node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    static JsonNode? Member(JsonNode? node, string name) => node is JsonObject item ? item[name] : null;
}
