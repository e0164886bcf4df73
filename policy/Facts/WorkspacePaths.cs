using System.Text.Json.Nodes;

namespace Platform.Policy.Facts;

/// <summary>Paths of workspace objects, without the `/Workspace` that some interfaces put before them.</summary>
static class WorkspacePaths
{
    const string Root = "/Workspace";

    static readonly string[] Made = [DatabricksTypes.Directory, DatabricksTypes.File, DatabricksTypes.Notebook];

    // Inputs that hold the path of a notebook or file, with or without the root.
    static readonly string[] Members = ["notebookPath", "pythonFile"];

    /// <summary>A path without the root; null for what is no path, or not known yet.</summary>
    public static string? Short(string? path)
    {
        var start = path?.StartsWith(Root + "/", StringComparison.Ordinal) is true ? path[Root.Length..] : path;
        return start?.StartsWith('/') is true ? start.TrimEnd('/') : null;
    }

    /// <summary>The folder of an object.</summary>
    public static string? FolderOf(string? path) => Short(path) is { } found ? found[..found.LastIndexOf('/')] : null;

    /// <summary>The folders, files and notebooks at a path or below it.</summary>
    public static IEnumerable<ResourceFact> Within(StackFacts stack, string path) =>
        stack.OfType(Made).Where(made => IsWithin(made, path));

    /// <summary>Whether an object is at a path or below it.</summary>
    public static bool IsWithin(ResourceFact made, string? folder) =>
        folder is not null && Short(made.Inputs["path"].Text()) is { } path
        && path.StartsWith(folder, StringComparison.Ordinal)
        && (path.Length == folder.Length || path[folder.Length] == '/');

    /// <summary>The paths that the inputs of a resource name, those in options of pip among them.</summary>
    public static IEnumerable<string> NamedIn(ResourceFact resource) => In(resource.Inputs, "");

    static IEnumerable<string> In(JsonNode? node, string name) => node switch
    {
        JsonObject item => item.SelectMany(member => In(member.Value, member.Key)),
        JsonArray list => list.SelectMany(item => In(item, name)),
        JsonValue => Path(node.Text()!.Split(' ')[^1], name) is { } path ? [path] : [],
        _ => [],
    };

    static string? Path(string text, string name) =>
        Members.Contains(name) || text.StartsWith(Root + "/", StringComparison.Ordinal) ? Short(text) : null;
}
