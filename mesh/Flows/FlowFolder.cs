using Platform.Mesh.Naming;
using Platform.Mesh.Sql;

namespace Platform.Mesh.Flows;

/// <summary>The folder of a flow that is being read: its files, and each SQL file scanned once.</summary>
/// <param name="root">The repository.</param>
/// <param name="folder">The folder on disk.</param>
/// <param name="place">Its place in the mesh; null when it has none.</param>
sealed class FlowFolder(string root, string folder, FlowPath? place)
{
    readonly Dictionary<string, SqlScript> scripts = [];
    readonly ILookup<bool, string> all = Directory
        .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        .Select(path => Path.GetRelativePath(folder, path).Replace('\\', '/'))
        .Where(path => path != FlowFile.Name)
        .Where(path => !path.Split('/').Any(part => part.StartsWith('.') || part == "__pycache__"))
        .Order(StringComparer.Ordinal)
        .ToLookup(IsContract);

    /// <summary>
    /// Every file, relative to the folder, sorted; neither <c>deployment.yml</c> nor contracts nor hidden ones.
    /// </summary>
    internal IReadOnlyList<string> Files => [.. all[false]];

    /// <summary>The contracts, relative to the folder, sorted: <c>layer/table.yml</c>.</summary>
    internal IReadOnlyList<string> Contracts => [.. all[true]];

    /// <summary>Whether there is such a file inside the folder.</summary>
    internal bool Has(string source) =>
        !source.Split('/').Contains("..")
        && !Path.IsPathRooted(source)
        && File.Exists(Path.Combine(folder, source));

    /// <summary>Whether its project can be told, which may have what the folder has not.</summary>
    internal bool IsPlaced => place is not null;

    /// <summary>The text of a Python module of the flow or its project; null: there is none.</summary>
    /// <param name="module">Its path below <c>src/</c>, without an ending.</param>
    internal string? Module(string module) => new[] { folder, place?.ProjectFolderOf(folder) ?? folder }
        .SelectMany(owner => new[] { $"{module}.py", $"{module}/__init__.py" }
            .Select(file => Path.Combine(owner, "src", file)))
        .Where(File.Exists)
        .Select(File.ReadAllText)
        .FirstOrDefault();

    /// <summary>One of its SQL files.</summary>
    internal SqlScript Script(string source)
    {
        if (!scripts.TryGetValue(source, out var script))
        {
            scripts[source] = script = SqlScript.Read(Shown(source), Read(source));
        }
        return script;
    }

    /// <summary>The text of one of its files.</summary>
    internal string Read(string file) => File.ReadAllText(Path.Combine(folder, file));

    /// <summary>One of its files as the user knows it: relative to the repository.</summary>
    internal string Shown(string file) => Path.GetRelativePath(root, Path.Combine(folder, file)).Replace('\\', '/');

    static bool IsContract(string file) => file.Split('/') is [var layer, var name]
        && Layers.All.Contains(layer)
        && name.EndsWith(".yml", StringComparison.Ordinal);
}
