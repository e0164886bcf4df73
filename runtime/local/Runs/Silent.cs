using Platform.Mesh.Resolved;

namespace Platform.Local.Runs;

/// <summary>Sees a run and tells nobody.</summary>
sealed class Silent : IRunObserver
{
    public void Started(ResolvedFlow flow, ResolvedTask task)
    {
    }

    public void Committing(ResolvedFlow flow, ResolvedTask task)
    {
    }

    public void Finished(TaskResult result)
    {
    }

    public void Note(string message)
    {
    }
}
