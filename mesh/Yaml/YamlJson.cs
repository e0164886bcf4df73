using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Platform.Mesh.Yaml;

/// <summary>Writes nodes as Pulumi hands them to a program.</summary>
public static partial class YamlJson
{
    /// <summary>A scalar as its text, anything else as JSON; a key that stands twice stays twice.</summary>
    /// <param name="node">The value.</param>
    public static string Text(YamlNode node)
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
            case YamlScalar { Plain: true } scalar when Literal().IsMatch(scalar.Text):
                writer.WriteRawValue(scalar.Text);
                break;
            case YamlScalar scalar:
                writer.WriteStringValue(scalar.Text);
                break;
        }
    }

    // The plain scalars of YAML that are literals of JSON too.
    [GeneratedRegex(@"^(true|false|-?(0|[1-9]\d*)(\.\d+)?([eE][-+]?\d+)?)$", RegexOptions.CultureInvariant)]
    private static partial Regex Literal();
}
