using System.Text.Json;
using Platform.Mesh.Faults;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Platform.Mesh.Yaml;

/// <summary>Reads a document into nodes that know their lines.</summary>
public static class YamlReader
{
    /// <summary>Reads one YAML document.</summary>
    /// <param name="text">The document.</param>
    /// <param name="file">Its file, for the fault.</param>
    /// <exception cref="FaultException">
    /// No YAML, more than one document, an anchor, alias or tag, or text that common readers of YAML understand
    /// differently: there is one plain way to say a thing.
    /// </exception>
    public static YamlNode ReadYaml(string text, string file)
    {
        Fault[] strange = [.. Strange(text, file)];
        if (strange.Length > 0)
        {
            throw new FaultException(strange);
        }
        try
        {
            var parser = new Parser(new StringReader(text));
            parser.Consume<StreamStart>();
            if (parser.Accept<StreamEnd>(out _))
            {
                return new YamlMapping([], 1);
            }
            parser.Consume<DocumentStart>();
            var nodes = new YamlNodes(parser, file);
            var root = nodes.Read();
            parser.Consume<DocumentEnd>();
            if (parser.Accept<DocumentStart>(out var second))
            {
                nodes.Faults.Add(new(file, "", "---", "one document") { Line = (int)second.Start.Line });
            }
            return nodes.Faults.Count == 0 ? root : throw new FaultException(nodes.Faults);
        }
        catch (YamlException e)
        {
            var got = e.InnerException?.Message ?? e.Message;
            throw new FaultException(new Fault(file, "", got, "a YAML document") { Line = (int)e.Start.Line });
        }
        catch (InvalidOperationException)
        {
            // How YamlDotNet's scanner ends where a list in brackets does not.
            throw new FaultException(new Fault(file, "", "a bracket that is not closed", "a YAML document"));
        }
    }

    static IEnumerable<Fault> Strange(string text, string file) =>
        from line in text.Split('\n').Index()
        let found = YamlAmbiguity.OfLine(line.Item)
        where found is not null
        select new Fault(file, "", found.Value.Got, found.Value.Better) { Line = line.Index + 1 };

    /// <summary>Reads a JSON document; its nodes have no lines.</summary>
    /// <param name="text">The document.</param>
    /// <returns>The nodes, or null when the text is no JSON.</returns>
    public static YamlNode? TryReadJson(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return Node(document.RootElement);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    static YamlNode Node(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => new YamlMapping([.. element.EnumerateObject().Select(Entry)], null),
        JsonValueKind.Array => new YamlSequence([.. element.EnumerateArray().Select(Node)], null),
        JsonValueKind.String => new YamlScalar(element.GetString()!, Plain: false, null),
        _ => new YamlScalar(element.GetRawText(), Plain: true, null),
    };

    static YamlEntry Entry(JsonProperty member) => new(member.Name, Node(member.Value), null);
}
