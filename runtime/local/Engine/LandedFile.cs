using System.IO.Compression;
using System.Text;

namespace Platform.Local.Engine;

/// <summary>An input file.</summary>
/// <param name="Path">Where it lies.</param>
/// <param name="Name">Its path below the folder that was searched, with `/`.</param>
/// <param name="IsTraining">Whether it belongs to the training history.</param>
/// <param name="Modified">When it was written, UTC, to the millisecond, which is what Hadoop tells Spark.</param>
sealed record LandedFile(string Path, string Name, bool IsTraining, DateTime Modified)
{
    internal bool IsGzip => Path.EndsWith(".gz", StringComparison.Ordinal);

    /// <summary>
    /// The files below the folders that match a pattern, by name; a name that an earlier folder has is not looked at
    /// again. A file without a byte is not there yet: Spark's file source does not list it either.
    /// </summary>
    internal static IEnumerable<LandedFile> Find(
        IEnumerable<(string Folder, bool IsTraining)> folders,
        string pattern) => folders
        .Where(folder => Directory.Exists(folder.Folder))
        .SelectMany(folder => new DirectoryInfo(folder.Folder)
            .EnumerateFiles(pattern, SearchOption.AllDirectories)
            .Where(file => file.Length > 0)
            .Select(file => Of(file, folder)))
        .DistinctBy(file => file.Name)
        .OrderBy(file => file.Name, StringComparer.Ordinal);

    /// <summary>
    /// The lines, as Spark reads them: ended by LF, CR or both, without a byte order mark, and U+FFFD in the place of
    /// what is no UTF-8.
    /// </summary>
    internal IEnumerable<string> Lines()
    {
        using var reader = new StreamReader(Open(), Encoding.UTF8, detectEncodingFromByteOrderMarks: false);
        while (reader.ReadLine() is { } line)
        {
            yield return line;
        }
    }

    /// <summary>The content, not compressed.</summary>
    internal Stream Open()
    {
        var file = File.OpenRead(Path);
        return IsGzip ? new GZipStream(file, CompressionMode.Decompress) : file;
    }

    static LandedFile Of(FileInfo file, (string Folder, bool IsTraining) folder)
    {
        var name = System.IO.Path.GetRelativePath(folder.Folder, file.FullName).Replace('\\', '/');
        var modified = file.LastWriteTimeUtc;
        modified = modified.AddTicks(-(modified.Ticks % TimeSpan.TicksPerMillisecond));
        return new LandedFile(file.FullName, name, folder.IsTraining, modified);
    }
}
