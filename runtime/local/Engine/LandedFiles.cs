using System.Text.RegularExpressions;

namespace Platform.Local.Engine;

/// <summary>Finds input files.</summary>
static partial class LandedFiles
{
    const string NoData =
        "by its name no data, which ends in .csv, .json, .jsonl, .ndjson or .txt, and in .gz behind it if compressed";

    const string Hidden = "an earlier folder has a file of this name";

    /// <summary>
    /// The files below the folders that match a pattern: the training history, then the others, by name. A training
    /// file is named below `train/`, as it lies on Databricks. A file without a byte is not there yet: Spark's file
    /// source does not list it either.
    /// </summary>
    internal static IReadOnlyList<LandedFile> Find(
        IEnumerable<(string Folder, bool IsTraining)> folders,
        string pattern)
    {
        var names = new HashSet<string>();
        var files = new List<LandedFile>();
        foreach (var (folder, isTraining) in folders.Where(folder => Directory.Exists(folder.Folder)))
        {
            foreach (var file in new DirectoryInfo(folder).EnumerateFiles(pattern, SearchOption.AllDirectories))
            {
                var below = Path.GetRelativePath(folder, file.FullName).Replace('\\', '/');
                var name = isTraining ? $"train/{below}" : below;
                if (file.Length > 0)
                {
                    var reason = !Data().IsMatch(name) ? NoData : names.Add(name) ? null : Hidden;
                    files.Add(Of(file, name, reason));
                }
            }
        }
        return [.. files.OrderBy(file => !file.IsTraining).ThenBy(file => file.Name, StringComparer.Ordinal)];
    }

    static LandedFile Of(FileInfo file, string name, string? leftOut)
    {
        var modified = file.LastWriteTimeUtc;
        modified = modified.AddTicks(-(modified.Ticks % TimeSpan.TicksPerMillisecond));
        var isTraining = $"/{name}".Contains("/train/", StringComparison.Ordinal);
        return new LandedFile(file.FullName, name, isTraining, modified, leftOut);
    }

    // The rule of runtime/databricks/flowtask/data.py: what a pattern finds besides is a backup, or not there yet.
    [GeneratedRegex(
        @"(^|/)[^._~/][^/]*\.(csv|json|jsonl|ndjson|txt)(\.gz)?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Data();
}
