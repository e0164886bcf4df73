namespace Platform.Cli.Update;

/// <summary>Finds what can be the cause of a replacement.</summary>
static class Suspects
{
    /// <summary>Keys of whatever is behind an unknown input of what is replaced, however far.</summary>
    /// <param name="effects">The effects of a change of everything at once.</param>
    public static IEnumerable<string> Of(IReadOnlyList<Effect> effects)
    {
        var all = effects.ToDictionary(effect => effect.Key);
        var found = new SortedSet<string>(StringComparer.Ordinal);
        var next = new Queue<string>(effects.Where(effect => effect.IsReplacement).SelectMany(one => one.Sources));
        while (next.TryDequeue(out var key))
        {
            if (found.Add(key) && all.TryGetValue(key, out var effect))
            {
                effect.Sources.ToList().ForEach(next.Enqueue);
            }
        }

        return found;
    }
}
