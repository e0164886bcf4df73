using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Platform.Policy.Facts;
using Platform.Policy.Judging;

namespace Platform.Cli.Planning;

/// <summary>Writes a plan as JSON: the same plan gives the same bytes.</summary>
public static class PlanJson
{
    // The text goes to files and terminals, never into a page, so that letters stay readable.
    static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The plan in UTF-8, with a line feed at the end.</summary>
    public static byte[] Write(Plan plan)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Options))
        {
            Node(plan).WriteTo(writer);
        }

        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }

    static JsonObject Node(Plan plan) => new()
    {
        ["stack"] = plan.Stack,
        ["resources"] = new JsonArray([.. plan.Resources.Select(Node)]),
        ["findings"] = new JsonArray([.. plan.Findings.Select(Node)]),
        ["outputs"] = plan.Outputs.DeepClone(),
    };

    static JsonNode Node(ResourceFact resource) => new JsonObject
    {
        ["type"] = resource.Type,
        ["name"] = resource.Name,
        ["parent"] = resource.Parent,
        ["dependsOn"] = Texts(resource.DependsOn),
        ["dependencies"] = Texts(resource.Dependencies),
        ["provider"] = resource.Provider,
        ["protect"] = resource.Protect,
        ["inputs"] = resource.Inputs.DeepClone(),
    };

    static JsonNode Node(Finding finding) => new JsonObject
    {
        ["policy"] = finding.Policy,
        ["level"] = finding.Level.ToString().ToLowerInvariant(),
        ["severity"] = finding.Severity.ToString().ToLowerInvariant(),
        ["resource"] = finding.Resource,
        ["message"] = finding.Message,
    };

    static JsonArray Texts(IEnumerable<string> texts) => [.. texts.Select(text => (JsonNode)text)];
}
