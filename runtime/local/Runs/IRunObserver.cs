using Platform.Mesh.Resolved;

namespace Platform.Local.Runs;

/// <summary>Sees a run as it goes on.</summary>
public interface IRunObserver
{
    /// <summary>A task begins.</summary>
    void Started(ResolvedFlow flow, ResolvedTask task);

    /// <summary>A task is about to commit its work; an exception here is a crash at the worst moment.</summary>
    void Committing(ResolvedFlow flow, ResolvedTask task);

    /// <summary>A task has committed.</summary>
    void Finished(TaskResult result);

    /// <summary>Worth a line: a corrupt file, a statement without effect, a Python being installed.</summary>
    void Note(string message);
}
