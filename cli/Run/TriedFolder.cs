using Platform.Mesh.Faults;

namespace Platform.Cli.Run;

/// <summary>
/// The output folder of a run that tries a project out: empty when it begins, and gone when it ends, however it ends.
/// </summary>
sealed class TriedFolder : IDisposable
{
    readonly string folder;
    readonly Action<string> tell;

    TriedFolder(string folder, Action<string> tell)
    {
        this.folder = folder;
        this.tell = tell;
        Delete();
    }

    /// <summary>Takes the folder of a run.</summary>
    /// <param name="flow">The flow that tries a project out.</param>
    /// <param name="folder">Its output folder.</param>
    /// <param name="isChosen">Whether somebody named the folder: what lies in it is then not ours to remove.</param>
    /// <param name="tell">Gets a sentence of what was removed.</param>
    /// <exception cref="FaultException">The named folder is there already.</exception>
    internal static TriedFolder Take(string flow, string folder, bool isChosen, Action<string> tell) =>
        isChosen && Directory.Exists(folder)
            ? throw new FaultException(new Fault("platform run", "--out", folder,
                $"a folder that is not there yet: {flow} removes it when it ends"))
            : new TriedFolder(folder, tell);

    /// <inheritdoc/>
    public void Dispose()
    {
        Delete();
        tell($"removed {folder}");
    }

    void Delete()
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
