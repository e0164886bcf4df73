namespace Platform.Local.Tasks;

/// <summary>
/// Empties landed files; the rows of others that they had are in bronze. An empty file is no file to an ingestion, and
/// keeps its name, so that nothing lands there again.
/// </summary>
/// <param name="landing">The folder of landed files.</param>
/// <param name="tell">Told what was emptied, and what is somebody else's.</param>
sealed class EmptiedFiles(string landing, Action<string> tell)
{
    /// <summary>Empties one file; one that is empty is left as it is.</summary>
    internal void Empty(string source, string file)
    {
        var landed = new FileInfo(Path.Combine(landing, source, file));
        if (!landed.Exists)
        {
            tell($"{file} was not landed by this project: remove from it yourself who was erased");
        }
        else if (landed.Length > 0)
        {
            File.WriteAllBytes(landed.FullName, []);
            tell($"emptied {source}/{file}");
        }
    }
}
