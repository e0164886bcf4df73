namespace Platform.Mesh.Flows;

/// <summary>In which order things run of which some wait for others.</summary>
/// <param name="Items">Each after what it waits for, in the given order where that leaves a choice.</param>
/// <param name="Circle">
/// Items that wait for each other in a circle, the first of them again at the end; empty when none do. What waits in a
/// circle or behind one is not among <paramref name="Items"/>.
/// </param>
public sealed record RunOrder<T>(IReadOnlyList<T> Items, IReadOnlyList<T> Circle) where T : class
{
    /// <summary>Puts things in order.</summary>
    /// <param name="all">The things.</param>
    /// <param name="waits">What one of them waits for; others than <paramref name="all"/> do not count.</param>
    public static RunOrder<T> Of(IEnumerable<T> all, Func<T, IEnumerable<T>> waits)
    {
        var waiting = all.ToList();
        var parents = waiting.ToDictionary(item => item, item => waits(item).ToList());
        List<T> done = [];
        while (waiting.Find(item => !parents[item].Exists(parents.ContainsKey)) is { } next)
        {
            waiting.Remove(next);
            parents.Remove(next);
            done.Add(next);
        }
        // What remains contains a cycle: walking from one to what it waits for leads round it.
        List<T> walk = [];
        var at = waiting.FirstOrDefault();
        while (at is not null && !walk.Contains(at))
        {
            walk.Add(at);
            at = parents[at].Find(parents.ContainsKey);
        }
        return new(done, at is null ? [] : [.. walk[walk.IndexOf(at)..], at]);
    }
}
