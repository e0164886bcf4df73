using System.IO.Compression;
using System.Security.Cryptography;

namespace Platform.Local.Engine;

/// <summary>An input file.</summary>
/// <param name="Path">Where it lies.</param>
/// <param name="Name">Its path below the folder that was searched, with `/`.</param>
/// <param name="IsTraining">Whether it belongs to the training history.</param>
/// <param name="Size">Its length in bytes.</param>
/// <param name="Sha256">The hash of its content, in hex.</param>
sealed record LandedFile(string Path, string Name, bool IsTraining, long Size, string Sha256)
{
    internal bool IsGzip => Path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// The files below the folders that match a pattern, by name; a name that an earlier folder has is not looked at
    /// again.
    /// </summary>
    internal static IEnumerable<LandedFile> Find(
        IEnumerable<(string Folder, bool IsTraining)> folders,
        string pattern) => folders
        .Where(folder => Directory.Exists(folder.Folder))
        .SelectMany(folder => Directory
            .EnumerateFiles(folder.Folder, pattern, SearchOption.AllDirectories)
            .Select(path => Read(path, folder)))
        .DistinctBy(file => file.Name)
        .OrderBy(file => file.Name, StringComparer.Ordinal);

    /// <summary>The first line that is not empty; null when there is none.</summary>
    internal string? FirstLine()
    {
        using var reader = new StreamReader(Open());
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0)
            {
                return line;
            }
        }
        return null;
    }

    Stream Open()
    {
        var file = File.OpenRead(Path);
        return IsGzip ? new GZipStream(file, CompressionMode.Decompress) : file;
    }

    static LandedFile Read(string path, (string Folder, bool IsTraining) folder)
    {
        using var stream = File.OpenRead(path);
        var name = System.IO.Path.GetRelativePath(folder.Folder, path).Replace('\\', '/');
        var hash = Convert.ToHexStringLower(SHA256.HashData(stream));
        return new LandedFile(path, name, folder.IsTraining, stream.Length, hash);
    }
}
