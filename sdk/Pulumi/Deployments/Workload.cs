namespace Pulumi;

/// <summary>
/// What a run has started and not finished. The run is over when nothing is left, or when the first of it fails.
/// </summary>
sealed class Workload
{
    public void Track(Task task)
    {
        if (task.IsCompletedSuccessfully)
        {
            return;
        }
        Interlocked.Increment(ref pending);
        task.ContinueWith(
            Finish, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }

    /// <summary>Waits for all of it; the program itself counts until this is called.</summary>
    public Task FinishAsync()
    {
        Release();
        return done.Task;
    }

    void Finish(Task task)
    {
        if (task.Exception is { } exception)
        {
            done.TrySetException(exception.InnerException!);
        }
        else if (task.IsCanceled)
        {
            done.TrySetException(new TaskCanceledException(task));
        }
        Release();
    }

    void Release()
    {
        if (Interlocked.Decrement(ref pending) == 0)
        {
            done.TrySetResult();
        }
    }

    readonly TaskCompletionSource done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    int pending = 1;
}
