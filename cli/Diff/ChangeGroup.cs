using Platform.Cli.Shell;

namespace Platform.Cli.Diff;

/// <summary>Resources whose properties change in the same way, as by another tag on all: one table for them.</summary>
sealed class ChangeGroup
{
    const int ValueLength = 160;

    readonly IReadOnlyList<string> names;
    readonly string rows;

    ChangeGroup(string rows, IEnumerable<ResourceChange> changes)
    {
        this.rows = rows;
        names = [.. changes.Select(Line)];
    }

    /// <summary>How many resources are in it.</summary>
    public int Count => names.Count;

    /// <summary>The groups, in the order of their first resources.</summary>
    public static IReadOnlyList<ChangeGroup> Of(IReadOnlyList<ResourceChange> changes) =>
    [
        .. changes.GroupBy(change => string.Concat(change.Properties.Select(Row)))
            // Without properties there is no table to share.
            .SelectMany(same => same.Key.Length == 0
                ? same.Select(change => new ChangeGroup("", [change]))
                : same.Chunk(50).Select(part => new ChangeGroup(same.Key, part))),
    ];

    /// <summary>The lines of the resources, then what changes.</summary>
    public string Write() => string.Concat(names)
        + (rows.Length == 0 ? "" : $"\n  | property | before | after |\n  |---|---|---|\n{rows}\n");

    static string Line(ResourceChange change)
    {
        var because = change.Because is { } reason ? $" {Escape.Html(Escape.Cut(reason, ValueLength))}" : "";
        return $"- {ResourceMarkdown.Name(change.Resource)}{ResourceMarkdown.Warnings(change)}{because}\n";
    }

    static string Row(PropertyChange property)
    {
        var warning = property.Effect < ChangeKind.Changed ? " ⚠" : "";
        var path = Escape.Code(Escape.Cut(property.Path, ValueLength));
        return $"  | {path}{warning} | {Value(property.Path, property.Before)} "
            + $"| {Value(property.Path, property.After)} |\n";
    }

    // Of a file, the request itself shows what changes in it.
    static string Value(string path, string? json) => json is null ? ""
        : path == "contentBase64" ? $"a file, base64 of {json.Length - 2} characters"
        : Escape.Code(Escape.Cut(json, ValueLength));
}
