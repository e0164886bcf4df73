namespace Platform.Policy.Facts;

/// <summary>
/// Which resource is made after which, as the engine does it: after what its inputs are made from and what `dependsOn`
/// names, after its parent, and after what its parent waits for. Who depends on a component waits for every resource in
/// it, down to the first that is no component.
/// Source: pulumi-dotnet, Deployment_Prepare.cs (`GetAllTransitivelyReferencedResourceUrnsAsync`).
/// </summary>
public sealed class DependencyOrder
{
    readonly Dictionary<string, int> places = [];
    readonly List<int>[] edges;
    readonly Lazy<ulong[][]> reached;

    /// <summary>The order of the resources of a plan; what a plan does not hold is left out.</summary>
    internal DependencyOrder(IReadOnlyList<ResourceFact> resources)
    {
        // Each component has two places: itself, and all that is in it.
        foreach (var resource in resources)
        {
            places.TryAdd(resource.Key, places.Count);
        }

        edges = [.. Enumerable.Range(0, 2 * places.Count).Select(_ => new List<int>())];
        foreach (var resource in resources)
        {
            Connect(resource);
        }

        reached = new(Reach);
    }

    /// <summary>Whether the first is made after the second, whatever else happens.</summary>
    public bool IsAfter(ResourceFact first, ResourceFact second) =>
        places.TryGetValue(first.Key, out var from) && places.TryGetValue(second.Key, out var to)
        && Has(reached.Value[from], to);

    void Connect(ResourceFact resource)
    {
        var place = places[resource.Key];
        if (resource.Parent is { } parent && places.TryGetValue(parent, out var above))
        {
            edges[place].Add(above);
            edges[above + places.Count].Add(resource.IsComponent ? place + places.Count : place);
        }

        edges[place + places.Count].Add(place);
        foreach (var key in resource.DependsOn.Concat(resource.Dependencies))
        {
            if (places.TryGetValue(key, out var awaited))
            {
                edges[place].Add(IsComponent(key) ? awaited + places.Count : awaited);
            }
        }
    }

    static bool IsComponent(string key) => key.StartsWith(ResourceFact.ComponentPrefix, StringComparison.Ordinal);

    // A row of bits for each place; again until nothing is new, as a circle would have it.
    ulong[][] Reach()
    {
        var words = (edges.Length + 63) / 64;
        var rows = edges.Select(_ => new ulong[words]).ToArray();
        var order = new Walk(edges).Postorder;
        bool grown;
        do
        {
            grown = false;
            foreach (var place in order)
            {
                foreach (var next in edges[place])
                {
                    grown |= Add(rows[place], rows[next], next);
                }
            }
        }
        while (grown);
        return rows;
    }

    static bool Add(ulong[] row, ulong[] more, int place)
    {
        var grown = !Has(row, place);
        row[place / 64] |= 1UL << (place % 64);
        for (var word = 0; word < row.Length; word++)
        {
            var joined = row[word] | more[word];
            grown |= joined != row[word];
            row[word] = joined;
        }

        return grown;
    }

    static bool Has(ulong[] row, int place) => (row[place / 64] >> (place % 64) & 1) == 1;
}
