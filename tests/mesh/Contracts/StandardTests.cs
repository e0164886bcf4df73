using System.Text.Json;
using Json.Schema;
using Platform.Mesh.Yaml;

namespace Platform.Tests.Mesh.Contracts;

/// <summary>The contracts of the repository, by the schema of the Open Data Contract Standard.</summary>
public sealed class StandardTests
{
    static readonly EvaluationOptions Options = new() { OutputFormat = OutputFormat.List };

    [Test]
    public void Every_contract_is_one_of_the_standard()
    {
        var schema = JsonSchema.FromText(File.ReadAllText(Shared.Path("judges", "odcs-3.2.schema.json")));
        string[] patterns = ["orgs/*/bronze/*.yml", "orgs/*/silver/*.yml", "orgs/*/gold/*.yml"];
        var files = Repository.Files(patterns);

        Assert.That(files, Has.Count.AtLeast(33));
        Assert.That(files.SelectMany(file => Faults(schema, file, YamlText(file))), Is.Empty);
        // What the standard refuses is found.
        var wrong = YamlText(files[0]).Replace("\"apiVersion\":\"v3.2.0\"", "\"apiVersion\":\"v9\"");
        Assert.That(Faults(schema, files[0], wrong), Is.Not.Empty);
    }

    static string YamlText(string file) =>
        YamlJson.Text(YamlReader.ReadYaml(File.ReadAllText(Path.Combine(Repository.Root, file)), file));

    static IEnumerable<string> Faults(JsonSchema schema, string file, string json)
    {
        var found = schema.Evaluate(JsonDocument.Parse(json).RootElement, Options);
        return found.IsValid ? [] : (found.Details ?? []).Where(detail => detail.Errors is not null)
            .Select(detail => $"{file}: {detail.InstanceLocation}: {string.Join(", ", detail.Errors!.Values)}");
    }
}
