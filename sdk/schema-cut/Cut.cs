using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Platform.Sdk.SchemaCut;

/// <summary>
/// Takes from the facts of a package the named resources and functions and every type that they reach.
/// </summary>
public static partial class Cut
{
    static readonly string[] Sections = ["resources", "functions", "types"];

    /// <summary>
    /// The same file, with only the classes that are named or that follow from one. Order is the file's own.
    /// </summary>
    /// <param name="facts">The whole file.</param>
    /// <param name="keep">Resources and functions.</param>
    /// <param name="types">Types that are kept for their own sake.</param>
    public static JsonObject Of(JsonObject facts, IReadOnlySet<string> keep, IReadOnlySet<string> types)
    {
        var reached = Reached(facts, [.. Names(facts).Where(keep.Contains), .. Types(facts).Where(types.Contains)]);
        var cut = (JsonObject)facts.DeepClone();
        foreach (var section in Sections.Select(s => cut[s]!.AsObject()))
        {
            foreach (var name in section.Select(entry => entry.Key).Where(name => !reached.Contains(name)).ToList())
            {
                section.Remove(name);
            }
        }
        return cut;
    }

    /// <summary>The names of resources and functions, which a list may name.</summary>
    public static IEnumerable<string> Names(JsonObject facts) =>
        facts["resources"]!.AsObject().Concat(facts["functions"]!.AsObject()).Select(entry => entry.Key);

    static IEnumerable<string> Types(JsonObject facts) => facts["types"]!.AsObject().Select(entry => entry.Key);

    static HashSet<string> Reached(JsonObject facts, IEnumerable<string> from)
    {
        var classes =
            Sections.SelectMany(s => facts[s]!.AsObject()).ToDictionary(entry => entry.Key, entry => entry.Value!);
        var next = new Stack<string>(from);
        HashSet<string> reached = [];
        while (next.TryPop(out var name))
        {
            if (!reached.Add(name))
            {
                continue;
            }
            foreach (var reference in References(classes[name]).Where(classes.ContainsKey))
            {
                next.Push(reference);
            }
        }
        return reached;
    }

    static IEnumerable<string> References(JsonNode entry) =>
        TypeInAText().Matches(entry.ToJsonString()).Select(match => match.Value);

    [GeneratedRegex(@"Pulumi\.[\w.]+")]
    private static partial Regex TypeInAText();
}
