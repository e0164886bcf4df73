namespace Platform.Mesh.Faults;

/// <summary>One thing wrong in a file that a user wrote, in the user's words.</summary>
/// <param name="File">
/// The file to change, as the user knows it: <c>Pulumi.dev.yaml</c>, or a path below the repository.
/// </param>
/// <param name="Key">
/// The key in that file: <c>platform:network.addressSpace</c>, <c>tasks[1].depends_on</c>;
/// empty when the whole file is meant.
/// </param>
/// <param name="Got">The value found; null when there is none.</param>
/// <param name="Allowed">The values that would be right.</param>
public sealed record Fault(string File, string Key, string? Got, string Allowed)
{
    const int LongestShown = 200;

    /// <summary>The line of the file, from 1; null where the source has no lines (Pulumi's configuration).</summary>
    public int? Line { get; init; }

    /// <summary>
    /// What is wrong and what to write instead, in place of key and values: a fault of SQL. Null for all others.
    /// </summary>
    public string? Sentence { get; init; }

    /// <summary>A fault at a line of a SQL file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="line">The line, from 1.</param>
    /// <param name="sentence">What is wrong and what to write instead.</param>
    public static Fault OfSql(string file, int line, string sentence) =>
        new(file, "", null, "") { Line = line, Sentence = sentence };

    /// <summary>One line: file, then key, value got and values allowed, or the sentence.</summary>
    public string Message
    {
        get
        {
            var place = Line is { } line ? $"{File}:{line}" : File;
            var subject = Key.Length == 0 ? place : $"{place}: {Key}";
            return $"{subject}: {Sentence ?? $"got {(Got is null ? "nothing" : Quote(Got))}; allowed: {Allowed}"}";
        }
    }

    /// <summary>The message.</summary>
    public override string ToString() => Message;

    static string Quote(string value)
    {
        var line = value.ReplaceLineEndings(" ");
        return $"\"{(line.Length <= LongestShown ? line : line[..LongestShown] + "...")}\"";
    }
}
