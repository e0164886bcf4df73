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
    /// No YAML, more than one document, or an anchor, alias or tag: a settings file has one plain way to say a thing.
    /// </exception>
    public static YamlNode ReadYaml(string text, string file)
    {
        try
        {
            var parser = new Parser(new StringReader(text));
            parser.Consume<StreamStart>();
            if (parser.Accept<StreamEnd>(out _))
            {
                return new YamlMapping([], 1);
            }
            parser.Consume<DocumentStart>();
            var root = Node(parser, file);
            parser.Consume<DocumentEnd>();
            return parser.Accept<DocumentStart>(out var second)
                ? throw new FaultException(new Fault(file, "", "---", "one document") { Line = (int)second.Start.Line })
                : root;
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

    static YamlNode Node(Parser parser, string file)
    {
        var line = (int)parser.Current!.Start.Line;
        if (parser.Current is AnchorAlias or NodeEvent { Anchor.IsEmpty: false } or NodeEvent { Tag.IsEmpty: false })
        {
            var mark = parser.Current switch
            {
                AnchorAlias alias => $"*{alias.Value}",
                NodeEvent { Anchor.IsEmpty: false } node => $"&{node.Anchor}",
                NodeEvent node => node.Tag.ToString(),
                _ => "",
            };
            throw new FaultException(
                new Fault(file, "", mark, "values written out: no anchors, aliases and tags") { Line = line });
        }
        switch (parser.Current)
        {
            case Scalar:
                var scalar = parser.Consume<Scalar>();
                return new YamlScalar(scalar.Value, scalar.Style == ScalarStyle.Plain, line);
            case SequenceStart:
                parser.Consume<SequenceStart>();
                List<YamlNode> items = [];
                while (!parser.TryConsume<SequenceEnd>(out _))
                {
                    items.Add(Node(parser, file));
                }
                return new YamlSequence(items, line);
            default:
                parser.Consume<MappingStart>();
                List<YamlEntry> entries = [];
                while (!parser.TryConsume<MappingEnd>(out _))
                {
                    var key = parser.Consume<Scalar>();
                    entries.Add(new(key.Value, Node(parser, file), (int)key.Start.Line));
                }
                return new YamlMapping(entries, line);
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
