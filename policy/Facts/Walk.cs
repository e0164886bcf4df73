namespace Platform.Policy.Facts;

/// <summary>The places of a graph, each after those that it leads to, as far as no circle is in the way.</summary>
sealed class Walk
{
    readonly List<int>[] edges;
    readonly bool[] seen;

    public Walk(List<int>[] edges)
    {
        this.edges = edges;
        seen = new bool[edges.Length];
        for (var place = 0; place < edges.Length; place++)
        {
            Visit(place);
        }
    }

    /// <summary>The places.</summary>
    public List<int> Postorder { get; } = [];

    // With a stack of its own: a plan may be deeper than the thread's.
    void Visit(int start)
    {
        var open = new Stack<(int Place, int Next)>([(start, 0)]);
        while (open.TryPop(out var at))
        {
            if (at.Next == 0 && seen[at.Place])
            {
                continue;
            }

            seen[at.Place] = true;
            if (at.Next == edges[at.Place].Count)
            {
                Postorder.Add(at.Place);
                continue;
            }

            open.Push((at.Place, at.Next + 1));
            open.Push((edges[at.Place][at.Next], 0));
        }
    }
}
