using System.Collections.Immutable;

namespace Pulumi;

/// <summary>An output of a resource that waits for its registration.</summary>
abstract class OutputCompletion
{
    /// <summary>The value that the state holds, converted to the type of the output.</summary>
    public abstract void SetState(object? state, ImmutableHashSet<Resource> resources);

    public abstract void SetUnknown(ImmutableHashSet<Resource> resources);

    public abstract void SetDefault(ImmutableHashSet<Resource> resources);

    public abstract void Fail(Exception exception);
}
