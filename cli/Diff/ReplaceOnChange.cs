using System.Text.Json;
using Platform.Policy.Facts;

namespace Platform.Cli.Diff;

/// <summary>
/// Which properties can only change by a new object: read from `replace-on-change.json`, which says where each entry
/// comes from.
/// </summary>
static class ReplaceOnChange
{
    static readonly Lazy<IReadOnlyDictionary<string, string[]>> Paths = new(Load);

    /// <summary>Gives every changed input its effect on a resource of a type.</summary>
    public static IEnumerable<PropertyChange> Judge(string type, IEnumerable<PropertyChange> changes) =>
        changes.Select(change => change with { Effect = Effect(type, change) });

    /// <summary>Whether anything is said about a type.</summary>
    public static bool Knows(string type) => Paths.Value.ContainsKey(type);

    /// <summary>Those of some inputs that cannot change in place; all of them where the type is not known.</summary>
    public static IReadOnlyList<string> Replacing(string type, IEnumerable<string> changed) =>
        [.. changed.Where(path => !Paths.Value.TryGetValue(type, out var replacing)
            || replacing.Any(other => Touches(path, other)))];

    /// <summary>
    /// Whether an input that cannot change in place is not known yet, or nothing is said about the type and any input
    /// is not.
    /// </summary>
    public static bool HasUnknown(ResourceFact resource) =>
        !resource.IsComponent && Replacing(resource.Type, UnknownPaths.In(resource.Inputs)).Count > 0;

    static ChangeKind Effect(string type, PropertyChange change)
    {
        if (!Paths.Value.TryGetValue(type, out var replacing))
        {
            return ChangeKind.MayReplace;
        }

        if (!replacing.Any(path => Touches(change.Path, path)))
        {
            return ChangeKind.Changed;
        }
        // The unknown may turn out to be the value that is there already.
        return IsUnknown(change.Before) || IsUnknown(change.After) ? ChangeKind.MayReplace : ChangeKind.Replaced;
    }

    /// <summary>The change is at the path, above it or below it.</summary>
    static bool Touches(string changed, string path)
    {
        var plain = string.Concat(changed.Split('[', ']').Where((_, index) => index % 2 == 0));
        return plain == path
            || plain.StartsWith($"{path}.", StringComparison.Ordinal)
            || path.StartsWith($"{plain}.", StringComparison.Ordinal);
    }

    static bool IsUnknown(string? json) => json?.Contains(ResourceFact.Unknown, StringComparison.Ordinal) is true;

    static Dictionary<string, string[]> Load()
    {
        using var stream = typeof(ReplaceOnChange).Assembly.GetManifestResourceStream("replace-on-change.json")
            ?? throw new InvalidOperationException("replace-on-change.json is not embedded in this assembly");
        using var document = JsonDocument.Parse(stream);
        return document.RootElement.GetProperty("replaceOn").EnumerateObject().ToDictionary(
            type => type.Name, type => type.Value.EnumerateArray().Select(path => path.GetString()!).ToArray());
    }
}
