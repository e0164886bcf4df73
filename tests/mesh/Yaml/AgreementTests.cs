using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using Platform.Mesh.Yaml;
using YamlDotNet.Serialization;

namespace Platform.Tests.Mesh.Yaml;

/// <summary>What the program reads of a file is what PyYAML and YamlDotNet's own deserializer read of it.</summary>
public sealed class AgreementTests
{
    const string Load = """
        import json, sys, yaml
        for path in sys.argv[1:]:
            with open(path, encoding='utf-8') as file:
                print(json.dumps(yaml.safe_load(file)))
        """;

    static readonly string[] Patterns =
        ["orgs/*.yml", "tests/corpus/flows/base/*.yml", "tests/corpus/settings/base/*.yaml", "Pulumi.*.yaml"];

    // YAML 1.1 and 1.2 by their core rules.
    static readonly IDeserializer Deserializer =
        new DeserializerBuilder().WithAttemptingUnquotedStringTypeDeserialization().Build();

    [Test]
    public void All_readers_see_the_same_in_every_file_of_the_repository()
    {
        var files = Repository.Files(Patterns);
        Assert.That(files, Has.Count.AtLeast(45));
        var python = PyYaml(files);
        foreach (var (file, theirs) in files.Zip(python))
        {
            var text = File.ReadAllText(Path.Combine(Repository.Root, file));
            var ours = JsonNode.Parse(YamlJson.Text(YamlReader.ReadYaml(text, file)));
            Assert.That(Text(ours), Is.EqualTo(Text(JsonNode.Parse(theirs))), $"{file}: PyYAML");
            Assert.That(Text(ours), Is.EqualTo(Text(Node(Deserializer.Deserialize(text)))), $"{file}: YamlDotNet");
        }
    }

    // Some Python of this machine has it: Debian's package python3-yaml belongs to the system's own.
    static IReadOnlyList<string> PyYaml(IReadOnlyList<string> files)
    {
        foreach (var program in new[] { "python3", "/usr/bin/python3" })
        {
            var start = new ProcessStartInfo(program, ["-c", Load, .. files])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                WorkingDirectory = Repository.Root,
            };
            using var process = Process.Start(start)!;
            var error = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            if (process.ExitCode == 0)
            {
                return output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
            }
            Assert.That(error.Result, Does.Contain("No module named 'yaml'"));
        }
        Assert.Ignore("no Python here has PyYAML (python3-yaml)");
        return [];
    }

    // One form for the same value: members in order of their names, numbers with the six digits that a float has.
    static string Text(JsonNode? node) => node switch
    {
        JsonObject members => "{" + string.Join(",", members
            .OrderBy(member => member.Key, StringComparer.Ordinal)
            .Select(member => $"\"{member.Key}\":{Text(member.Value)}")) + "}",
        JsonArray items => $"[{string.Join(",", items.Select(Text))}]",
        JsonValue value when value.GetValueKind() == System.Text.Json.JsonValueKind.Number =>
            double.Parse(value.ToJsonString(), CultureInfo.InvariantCulture)
                .ToString("G6", CultureInfo.InvariantCulture),
        _ => node?.ToJsonString() ?? "null",
    };

    static JsonNode? Node(object? value) => value switch
    {
        null => null,
        IDictionary<object, object?> members => new JsonObject(members
            .Select(member => KeyValuePair.Create($"{member.Key}", Node(member.Value)))),
        IEnumerable<object?> items => new JsonArray([.. items.Select(Node)]),
        string text => JsonValue.Create(text),
        bool flag => JsonValue.Create(flag),
        IConvertible number => JsonValue.Create(number.ToDouble(CultureInfo.InvariantCulture)),
        _ => throw new NotSupportedException(value.GetType().Name),
    };
}
