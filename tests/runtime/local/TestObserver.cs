using Platform.Local.Runs;
using Platform.Mesh.Resolved;

namespace Platform.Tests.Runtime.Local;

/// <summary>Writes down what a run tells, and crashes it where a test wants.</summary>
sealed class TestObserver : IRunObserver
{
    internal List<string> Notes { get; } = [];

    internal List<string> Tasks { get; } = [];

    /// <summary>The task that crashes, once, when it is about to commit.</summary>
    internal string? CrashIn { get; set; }

    public void Started(ResolvedFlow flow, ResolvedTask task) => Tasks.Add(task.Key);

    public void Committing(ResolvedFlow flow, ResolvedTask task)
    {
        if (CrashIn == task.Key)
        {
            CrashIn = null;
            throw new InvalidOperationException("crash");
        }
    }

    public void Finished(TaskResult result)
    {
    }

    public void Note(string message) => Notes.Add(message);
}
