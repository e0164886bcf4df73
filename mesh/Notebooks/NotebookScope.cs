namespace Platform.Mesh.Notebooks;

/// <summary>What the notebooks of a project may name.</summary>
/// <param name="Domain">Its domain; a catalog's name ends in it.</param>
/// <param name="Project">The project; the names of its schemas begin with it.</param>
/// <param name="Layers">The layers, each of which has a schema and a widget.</param>
/// <param name="Columns">
/// By layer and table the columns; null for a table that nothing makes, empty for one whose columns nothing declares.
/// </param>
public sealed record NotebookScope(
    string Domain,
    string Project,
    IReadOnlyList<string> Layers,
    Func<string, string, IReadOnlyCollection<string>?> Columns);
