namespace Platform.Cli.Update;

/// <summary>Finds the keys that a mistyped one may have meant.</summary>
static class NearKeys
{
    /// <summary>The three that have most in common with a text, three letters at a time.</summary>
    public static string Of(string given, IEnumerable<string> keys) => string.Join(", ", keys
        .OrderByDescending(key => Parts(key).Intersect(Parts(given)).Count())
        .ThenBy(key => key.Length)
        .Take(3));

    static IEnumerable<string> Parts(string text) =>
        Enumerable.Range(0, Math.Max(0, text.Length - 2)).Select(at => text.Substring(at, 3)).Distinct();
}
