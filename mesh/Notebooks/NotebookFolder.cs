using Platform.Mesh.Faults;

namespace Platform.Mesh.Notebooks;

/// <summary>The notebooks of a project: the files of its folder <c>notebooks</c>.</summary>
public static class NotebookFolder
{
    /// <summary>The folder's name.</summary>
    public const string Name = "notebooks";

    /// <summary>Every fault of a project's notebooks, by file and line; none where it has no notebook.</summary>
    /// <param name="project">The project's folder on disk.</param>
    /// <param name="shown">The folder as the user knows it.</param>
    /// <param name="scope">What the notebooks may name.</param>
    public static IEnumerable<Fault> Check(string project, string shown, NotebookScope scope)
    {
        var folder = Path.Combine(project, Name);
        return !Directory.Exists(folder) ? [] : Directory
            .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/'))
            .Where(file => !file.Split('/').Any(part => part.StartsWith('.') || part == "__pycache__"))
            .Order(StringComparer.Ordinal)
            .SelectMany(file => Check(shown, $"{shown}/{Name}/{file}", Path.Combine(folder, file), scope))
            .OrderBy(fault => fault.File, StringComparer.Ordinal)
            .ThenBy(fault => fault.Line);
    }

    static IEnumerable<Fault> Check(string shown, string file, string path, NotebookScope scope)
    {
        if (file != $"{shown}/{Name}/{Path.GetFileNameWithoutExtension(path)}.py")
        {
            return [new(file, "", Path.GetFileName(path), $"notebooks, each a file .py of the folder {Name} itself")];
        }
        List<Fault> faults = [];
        var notebook = new SourceNotebook(file, NotebookSource.Read(file, File.ReadAllText(path), faults));
        return [.. faults, .. NotebookPython.Check(notebook, scope), .. NotebookSql.Check(notebook, scope)];
    }
}
