namespace Platform.Components.Databricks.Flows;

/// <summary>Reads what is deployed from a folder of the repository.</summary>
public static class SourceFolder
{
    /// <summary>Every file below a folder, sorted, without tests, caches and hidden files; none without it.</summary>
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
    public static bool IsDeployed(string name) =>
        !name.Split('/').Any(part => part is "tests" or "__pycache__" || part.StartsWith('.'));
}
