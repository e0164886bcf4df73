using System.Text.Encodings.Web;
using System.Text.Json;
using Platform.Policy.Facts;
using Platform.Policy.Judging;

namespace Platform.Cli.Planning;

/// <summary>Writes a plan as JSON: the same plan gives the same bytes.</summary>
public static class PlanJson
{
    static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        // The text goes to files and terminals, never into a page, so that letters stay readable.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The plan in UTF-8, with a line feed at the end.</summary>
    public static byte[] Write(Plan plan)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Options))
        {
            writer.WriteStartObject();
            writer.WriteString("stack", plan.Stack);
            List(writer, "resources", plan.Resources, Resource);
            List(writer, "findings", plan.Findings, Finding);
            writer.WritePropertyName("outputs");
            plan.Outputs.WriteTo(writer);
            writer.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }

    static void Resource(Utf8JsonWriter writer, ResourceFact resource)
    {
        writer.WriteStartObject();
        writer.WriteString("type", resource.Type);
        writer.WriteString("name", resource.Name);
        writer.WriteString("parent", resource.Parent);
        Texts(writer, "dependsOn", resource.DependsOn);
        Texts(writer, "dependencies", resource.Dependencies);
        if (!resource.PropertyDependencies.ContainsKey(ResourceFact.AnyInput))
        {
            writer.WriteStartObject("propertyDependencies");
            foreach (var (input, keys) in resource.PropertyDependencies.OrderBy(one => one.Key, StringComparer.Ordinal))
            {
                Texts(writer, input, keys);
            }

            writer.WriteEndObject();
        }

        writer.WriteString("provider", resource.Provider);
        writer.WriteBoolean("protect", resource.Protect);
        foreach (var (name, value) in OptionsJson.Of(resource))
        {
            writer.WritePropertyName(name);
            value.WriteTo(writer);
        }

        writer.WritePropertyName("inputs");
        resource.Inputs.WriteTo(writer);
        writer.WriteEndObject();
    }

    static void Finding(Utf8JsonWriter writer, Finding finding)
    {
        writer.WriteStartObject();
        writer.WriteString("policy", finding.Policy);
        writer.WriteString("level", finding.Level.ToString().ToLowerInvariant());
        writer.WriteString("severity", finding.Severity.ToString().ToLowerInvariant());
        writer.WriteString("resource", finding.Resource);
        writer.WriteString("message", finding.Message);
        writer.WriteEndObject();
    }

    static void Texts(Utf8JsonWriter writer, string name, IEnumerable<string> texts) =>
        List(writer, name, texts, (to, text) => to.WriteStringValue(text));

    static void List<T>(Utf8JsonWriter writer, string name, IEnumerable<T> items, Action<Utf8JsonWriter, T> write)
    {
        writer.WriteStartArray(name);
        foreach (var item in items)
        {
            write(writer, item);
        }

        writer.WriteEndArray();
    }
}
