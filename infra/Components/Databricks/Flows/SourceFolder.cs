namespace Platform.Components.Databricks.Flows;

/// <summary>A file of a folder.</summary>
/// <param name="Name">Path relative to the folder, with <c>/</c>.</param>
/// <param name="Content">What is in it.</param>
public sealed record SourceFile(string Name, byte[] Content);

/// <summary>Reads what is deployed from a folder of the repository.</summary>
public static class SourceFolder
{
    /// <summary>Every file below the folder, sorted, without tests, caches and hidden files; none when the folder is not there.</summary>
    public static IReadOnlyList<SourceFile> Read(string folder)
    {
        if (!Directory.Exists(folder))
        {
            return [];
        }

        return
        [
            .. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/'))
                .Where(IsDeployed)
                .Order(StringComparer.Ordinal)
                .Select(name => new SourceFile(name, File.ReadAllBytes(Path.Combine(folder, name)))),
        ];
    }

    /// <summary>Whether a file goes to the workspace.</summary>
    /// <param name="name">Path relative to the folder, with <c>/</c>.</param>
    public static bool IsDeployed(string name) => !name.Split('/').Any(part => part is "tests" or "__pycache__" || part.StartsWith('.'));
}
