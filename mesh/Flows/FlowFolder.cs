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

    /// <summary>Every file, relative to the folder, sorted; neither <c>deployment.yml</c> nor hidden ones.</summary>
    internal IReadOnlyList<string> Files { get; } =
    [
        .. Directory
            .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(folder, path).Replace('\\', '/'))
            .Where(path => path != FlowFile.Name)
            .Where(path => !path.Split('/').Any(part => part.StartsWith('.') || part == "__pycache__"))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>Whether there is such a file inside the folder.</summary>
    internal bool Has(string source) =>
        !source.Split('/').Contains("..")
        && !Path.IsPathRooted(source)
        && File.Exists(Path.Combine(folder, source));

    /// <summary>Whether the flow or its project has a Python module; true as well where nobody can tell.</summary>
    /// <param name="module">Its path below <c>src/</c>, without an ending.</param>
    internal bool HasModule(string module) => place is null
        || new[] { folder, place.ProjectFolderOf(folder) }
            .SelectMany(owner => new[] { $"{module}.py", $"{module}/__init__.py" }
                .Select(file => Path.Combine(owner, "src", file)))
            .Any(File.Exists);

    /// <summary>One of its SQL files.</summary>
    internal SqlScript Script(string source)
    {
        if (!scripts.TryGetValue(source, out var script))
        {
            var path = Path.Combine(folder, source);
            var shown = Path.GetRelativePath(root, path).Replace('\\', '/');
            scripts[source] = script = SqlScript.Read(shown, File.ReadAllText(path));
        }
        return script;
    }
}
