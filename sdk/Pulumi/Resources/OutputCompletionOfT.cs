using System.Collections.Immutable;

namespace Pulumi;

sealed class OutputCompletion<T> : OutputCompletion
{
    public OutputCompletion() => Output = new(source.Task, tracked: false);

    public Output<T> Output { get; }

    public void SetValue(T value, bool known, ImmutableHashSet<Resource> resources) =>
        source.TrySetResult(new(resources, value, known, false));

    public override void SetState(object? state, ImmutableHashSet<Resource> resources) =>
        SetValue(Deserializer.Convert<T>(state), true, resources);

    public override void SetUnknown(ImmutableHashSet<Resource> resources) => SetValue(default!, false, resources);

    public override void SetDefault(ImmutableHashSet<Resource> resources) => SetValue(default!, true, resources);

    public override void Fail(Exception exception) => source.TrySetException(exception);

    readonly TaskCompletionSource<OutputData<T>> source = new();
}
