using System.Text.Json;

namespace Platform.Local.Landing;

/// <summary>A line of a file of JSON objects.</summary>
static class JsonLine
{
    // A key that stands twice is read differently by every reader. The depth is what Jackson, Spark's reader, allows.
    static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 1000 };

    /// <summary>Whether the line is one object and nothing else, no key twice at any depth.</summary>
    internal static bool IsObject(string line)
    {
        try
        {
            using var document = JsonDocument.Parse(line, Strict);
            return document.RootElement.ValueKind == JsonValueKind.Object;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
