namespace Pulumi;

/// <summary>An output that exists before the one it will follow.</summary>
public sealed class DeferredOutput<T>
{
    /// <summary>Makes an output that waits for <see cref="Resolve"/>.</summary>
    public DeferredOutput() => Output = new(source.Task);

    /// <summary>The output that waits.</summary>
    public Output<T> Output { get; }

    /// <summary>Says which output it follows; once only.</summary>
    public async void Resolve(Output<T> output)
    {
        try
        {
            source.SetResult(await output.DataTask.ConfigureAwait(false));
        }
        catch (Exception e) when (!source.Task.IsCompleted)
        {
            source.SetException(e);
        }
    }

    readonly TaskCompletionSource<OutputData<T>> source = new();
}
