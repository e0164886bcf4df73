using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Platform.Mesh.Resolved;

/// <summary>Writes flow.json: the same text for the same flow, on every machine.</summary>
public static class FlowJson
{
    /// <summary>The file beside the flow's SQL.</summary>
    public const string Name = "flow.json";

    static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        // Letters as they are; the file is no part of a page.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        NewLine = "\n",
    };

    /// <summary>The text, with a line feed at its end.</summary>
    /// <param name="flow">The flow.</param>
    public static string Write(ResolvedFlow flow) => JsonSerializer.Serialize(flow, Options) + "\n";
}
