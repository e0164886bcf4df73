using System.IO.Compression;
using System.Text;

namespace Platform.Local.Engine;

/// <summary>An input file.</summary>
/// <param name="Path">Where it lies.</param>
/// <param name="Name">Its path below the folder that was searched, with `/`; `train/` before it in the history.</param>
/// <param name="IsTraining">Whether it belongs to the training history.</param>
/// <param name="Modified">When it was written, UTC, to the millisecond, which is what Hadoop tells Spark.</param>
/// <param name="LeftOut">Why it is not looked into; null when it is.</param>
sealed record LandedFile(string Path, string Name, bool IsTraining, DateTime Modified, string? LeftOut)
{
    internal bool IsGzip => Path.EndsWith(".gz", StringComparison.Ordinal);

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
}
