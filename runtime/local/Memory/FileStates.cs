using System.Security.Cryptography;

namespace Platform.Local.Memory;

/// <summary>What lies in folders, as texts that are equal where the files are.</summary>
static class FileStates
{
    /// <summary>Name and content of every file below a folder but Python's own cache.</summary>
    internal static IEnumerable<string> Contents(string folder) => Files(folder)
        .Where(file => !file.FullName.Contains("__pycache__", StringComparison.Ordinal))
        .Select(file => Path.GetRelativePath(folder, file.FullName) + ' '
            + Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file.FullName))));

    /// <summary>Name, size and time of every file below a folder: what tells a file that was written again.</summary>
    internal static IEnumerable<string> Listing(string folder) => Files(folder)
        .Select(file => $"{Path.GetRelativePath(folder, file.FullName)} {file.Length} {file.LastWriteTimeUtc.Ticks}");

    static IEnumerable<FileInfo> Files(string folder) => Directory.Exists(folder)
        ? new DirectoryInfo(folder)
            .EnumerateFiles("*", SearchOption.AllDirectories)
            .OrderBy(file => file.FullName, StringComparer.Ordinal)
        : [];
}
