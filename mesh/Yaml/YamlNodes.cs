using Platform.Mesh.Faults;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Platform.Mesh.Yaml;

/// <summary>Turns events of a parser into nodes, and notes plain text that readers understand differently.</summary>
/// <param name="parser">Stands before a node.</param>
/// <param name="file">The file, for the faults.</param>
sealed class YamlNodes(Parser parser, string file)
{
    /// <summary>What readers understand differently.</summary>
    internal List<Fault> Faults { get; } = [];

    /// <summary>Reads a node.</summary>
    /// <param name="path">Its path, such as <c>tasks[1]</c>.</param>
    /// <param name="inBraces">Whether it stands between braces or brackets.</param>
    /// <exception cref="FaultException">An anchor, an alias or a tag.</exception>
    internal YamlNode Read(string path = "", bool inBraces = false)
    {
        var line = (int)parser.Current!.Start.Line;
        Refuse(parser.Current, line);
        return parser.Current switch
        {
            Scalar => Text(path, inBraces, line),
            SequenceStart => Sequence(path, inBraces, line),
            _ => Mapping(path, inBraces, line),
        };
    }

    YamlScalar Text(string path, bool inBraces, int line)
    {
        var scalar = parser.Consume<Scalar>();
        var plain = scalar.Style == ScalarStyle.Plain;
        Note(path, scalar.Value, plain ? YamlAmbiguity.Better(scalar.Value, inBraces) : null, line);
        return new YamlScalar(scalar.Value, plain, line);
    }

    YamlSequence Sequence(string path, bool inBraces, int line)
    {
        var inside = parser.Consume<SequenceStart>().Style == SequenceStyle.Flow || inBraces;
        List<YamlNode> items = [];
        while (!parser.TryConsume<SequenceEnd>(out _))
        {
            items.Add(Read($"{path}[{items.Count}]", inside));
        }
        return new YamlSequence(items, line);
    }

    YamlMapping Mapping(string path, bool inBraces, int line)
    {
        var inside = parser.Consume<MappingStart>().Style == MappingStyle.Flow || inBraces;
        List<YamlEntry> entries = [];
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var key = parser.Consume<Scalar>();
            var at = path.Length == 0 ? key.Value : $"{path}.{key.Value}";
            var better = key.Style == ScalarStyle.Plain ? YamlAmbiguity.BetterKey(key.Value, inside) : null;
            Note(at, key.Value, better, (int)key.Start.Line);
            entries.Add(new(key.Value, Read(at, inside), (int)key.Start.Line));
        }
        return new YamlMapping(entries, line);
    }

    void Note(string path, string got, string? better, int line)
    {
        if (better is not null)
        {
            Faults.Add(new(file, path, got, $"{better}: readers of YAML differ") { Line = line });
        }
    }

    void Refuse(ParsingEvent found, int line)
    {
        var mark = found switch
        {
            AnchorAlias alias => $"*{alias.Value}",
            NodeEvent { Anchor.IsEmpty: false } node => $"&{node.Anchor}",
            NodeEvent { Tag.IsEmpty: false } node => node.Tag.ToString(),
            _ => null,
        };
        if (mark is not null)
        {
            throw new FaultException(
                new Fault(file, "", mark, "values written out: no anchors, aliases and tags") { Line = line });
        }
    }
}
