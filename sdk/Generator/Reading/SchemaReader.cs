using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Platform.Sdk.Generator.Model;

namespace Platform.Sdk.Generator.Reading;

/// <summary>
/// Reads one schema file. A class that cannot be read becomes a fault, the others are read all the same.
/// </summary>
sealed class SchemaReader(string path)
{
    readonly List<Fault> faults = [];

    /// <summary>What is wrong with the file, in its order.</summary>
    public IReadOnlyList<Fault> Faults => faults;

    /// <summary>The package, or null when the file as a whole cannot be read.</summary>
    public Package? Read(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return Package(document.RootElement);
        }
        catch (JsonException e)
        {
            faults.Add(new(path, (int)(e.LineNumber ?? 0), $"is not JSON: {e.Message}"));
        }
        catch (SchemaException e)
        {
            faults.Add(new(path, 0, e.Message));
        }
        return null;
    }

    Package Package(JsonElement json)
    {
        List<Definition> definitions =
        [
            .. Section(json, "resources", Resource),
            .. Section(json, "functions", Function),
            .. Section(json, "types", Type),
        ];
        var provider = definitions.OfType<ResourceClass>().FirstOrDefault(r => r.IsProvider)
            ?? throw new SchemaException(
                "'resources' has no class with the base ProviderResource, whose token names the provider");
        return new(
            json.Text("package"), json.Text("version"), provider.Token.Substring(provider.Token.LastIndexOf(':') + 1),
            definitions.OfType<ResourceClass>().Any(r => r.Bridged), definitions);
    }

    List<Definition> Section(JsonElement json, string section, Func<string, JsonElement, Definition> read)
    {
        List<Definition> definitions = [];
        foreach (var member in json.Members(section))
        {
            try
            {
                definitions.Add(read(member.Name, member.Value));
            }
            catch (SchemaException e)
            {
                faults.Add(new(path, 0, $"{section}: {member.Name}: {e.Message}"));
            }
        }
        return definitions;
    }

    static Definition Resource(string name, JsonElement json) =>
        new ResourceClass(
            name, json.Text("token"), json.Text("base"), json.Text("args"), json.Flag("argsOptional"),
            Properties(json, "outputs"));

    static Definition Function(string name, JsonElement json) =>
        new FunctionClass(name, [.. json.Items("methods").Select(m => new Method(m.Text("method"), m.Text("returns"),
            [.. m.Items("parameters")
                .Select(p => new Parameter(p.Text("name"), p.Text("type"), p.Flag("optional")))]))]);

    static Definition Type(string name, JsonElement json) => json.Text("kind") switch
    {
        "input" or "invoke" => new ArgsClass(name, json.Text("base"), Properties(json, "properties")),
        "output" => new OutputClass(name, Properties(json, "properties")),
        "enum" => new EnumClass(name, Values(json)),
        var kind => throw new SchemaException($"'kind' is '{kind}', must be input, invoke, output or enum"),
    };

    static IReadOnlyList<KeyValuePair<string, string>> Values(JsonElement json) =>
        [.. json.Members("values").Select(v => new KeyValuePair<string, string>(v.Name, v.Value.GetString()!))];

    static IReadOnlyList<Property> Properties(JsonElement json, string member) =>
        [.. json.Members(member).Select(p => new Property(
            p.Name, p.Value.Text("wire"), p.Value.Text("type"), p.Value.Flag("required"), p.Value.Flag("json"),
            p.Value.TryGetProperty("default", out var value) ? value.Clone() : null))];
}
