namespace Platform.Tests.Law;

/// <summary>How many cases went which way.</summary>
sealed class Tally
{
    readonly Dictionary<string, int> refused = [];
    readonly Dictionary<string, int> allowed = [];

    /// <summary>How many are equal on both engines.</summary>
    internal int Equal => allowed.GetValueOrDefault("equal");

    internal void Refused(string rule) => refused[rule] = refused.GetValueOrDefault(rule) + 1;

    internal void Allowed(string outcome) => allowed[outcome] = allowed.GetValueOrDefault(outcome) + 1;

    internal void Print(TextWriter writer)
    {
        var (no, yes) = (refused.Values.Sum(), allowed.Values.Sum());
        writer.WriteLine($"{no + yes} cases, {no} refused, {yes} allowed, {Equal} of them equal on both engines");
        foreach (var (name, count) in Sorted(allowed).Concat(Sorted(refused)))
        {
            writer.WriteLine($"{count,6} {name}");
        }
    }

    static IEnumerable<KeyValuePair<string, int>> Sorted(Dictionary<string, int> counts) =>
        counts.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal);
}
