using System.Security.Cryptography;
using System.Text;
using Platform.Local.Runs;
using Platform.Mesh.Flows;

namespace Platform.Local;

/// <summary>Chooses the folders of a run.</summary>
public static class RunFolders
{
    /// <summary>
    /// The project's own data where none is named. Input that is named gets an output folder of its own: a database
    /// goes on with what it has, and two inputs would mix.
    /// </summary>
    /// <param name="root">The repository.</param>
    /// <param name="flow">A flow of the project.</param>
    /// <param name="chosen">What the user chose.</param>
    public static RunOptions Choose(string root, Flow flow, RunPlaces chosen)
    {
        var project = flow.ProjectFolder;
        var (data, train) = (chosen.Data, chosen.Train);
        var own = data is null && train is null ? "" : $"-{Hash($"{Full(data)}|{Full(train)}")}";
        return new RunOptions
        {
            // What every run reads, such as names of places; a folder that is named comes before it.
            Data = [data ?? Path.Combine(project, "data", "input"), Path.Combine(project, "data", "reference")],
            Train = [train ?? Path.Combine(project, "data", "train")],
            Out = chosen.Out ?? Path.Combine(root, "out", flow.Path.Domain, flow.Path.Project + own),
        };
    }

    static string? Full(string? folder) => folder is null ? null : Path.GetFullPath(folder);

    static string Hash(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..8];
}
