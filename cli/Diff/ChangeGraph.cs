using Platform.Policy.Facts;

namespace Platform.Cli.Diff;

/// <summary>
/// What changed as a Mermaid graph: a box for each component that holds changed resources, in any environment, and an
/// arrow where one of them is made from, or waits for, a changed one in another box.
/// </summary>
static class ChangeGraph
{
    // Mermaid refuses a graph of more than 500 arrows (its option maxEdges): so many boxes have 462 at most.
    const int Most = 22;

    const string Styles = """
          classDef bad stroke:#d1242f,stroke-width:3px
          classDef change stroke:#bf8700
          classDef new stroke:#1a7f37

        """;

    /// <summary>The graph, of 12,000 characters at most; empty when nothing changed.</summary>
    public static string Write(IReadOnlyList<PlanDiff> diffs)
    {
        ResourceChange[] changes = [.. diffs.SelectMany(diff => diff.Changes)
            .Where(change => change.Kind != ChangeKind.Reordered)
            .GroupBy(change => change.Resource.Key).Select(same => same.MinBy(change => change.Kind)!)];
        var boxes = changes.GroupBy(change => Box(change.Resource)).OrderBy(box => box.Min(change => change.Kind))
            .ThenBy(box => box.Key, StringComparer.Ordinal).ToArray();
        var ids = boxes.Take(Most).Select((box, index) => (box.Key, Id: $"n{index}"))
            .ToDictionary(pair => pair.Key, pair => pair.Id);
        var text = string.Concat(boxes.Take(Most).Select(box => Node(ids[box.Key], box.Key, [.. box])))
            + string.Concat(Arrows(changes, ids));
        var more = boxes.Length > Most ? $"\n{boxes.Length - Most} more components changed.\n" : "";
        return boxes.Length == 0 ? "" : $"\n```mermaid\ngraph LR\n{text}{Styles}```\n{more}";
    }

    // A component is its own box, and so is what stands in none.
    static string Box(ResourceFact resource) => resource.IsComponent ? resource.Key : resource.Parent ?? resource.Key;

    static string Node(string id, string key, IReadOnlyList<ResourceChange> changes)
    {
        var counts = changes.CountBy(change => change.Kind).OrderBy(count => count.Key)
            .Select(count => $"{count.Value} {DiffSummary.Word(count.Key)}");
        var style = changes.Min(change => change.Kind) switch
        {
            <= ChangeKind.MayReplace => "bad",
            ChangeKind.Changed => "change",
            _ => "new",
        };
        return $"  {id}[\"{Label(key.Split("::")[^1])}: {string.Join(", ", counts)}\"]:::{style}\n";
    }

    static IEnumerable<string> Arrows(IReadOnlyList<ResourceChange> changes, Dictionary<string, string> ids)
    {
        var boxes = changes.ToDictionary(change => change.Resource.Key, change => Box(change.Resource));
        var arrows =
            from change in changes
            from key in change.Resource.Dependencies.Concat(change.Resource.DependsOn)
            where boxes.ContainsKey(key) && ids.ContainsKey(boxes[key]) && ids.ContainsKey(Box(change.Resource))
            let pair = (From: ids[boxes[key]], To: ids[Box(change.Resource)])
            where pair.From != pair.To
            select pair;
        return arrows.Distinct().Select(arrow => $"  {arrow.From} --> {arrow.To}\n");
    }

    // Whatever could end the label, or be markup in it, becomes a dot.
    static string Label(string name) => string.Concat(name.Take(80).Select(letter =>
        char.IsLetterOrDigit(letter) || letter is '-' or '_' or ' ' ? letter : '.'));
}
