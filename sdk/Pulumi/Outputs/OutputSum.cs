using System.Collections.Immutable;

namespace Pulumi;

/// <summary>
/// Adds up what the parts of a combined output say: unknown, secret and dependencies spread to the whole.
/// </summary>
sealed class OutputSum
{
    public ImmutableHashSet<Resource> Resources { get; private set; } = [];

    public bool IsKnown { get; private set; } = true;

    public bool IsSecret { get; private set; }

    public T Add<T>(OutputData<T> part)
    {
        IsKnown &= part.IsKnown;
        IsSecret |= part.IsSecret;
        if (!part.Resources.IsEmpty)
        {
            Resources = Resources.IsEmpty ? part.Resources : Resources.Union(part.Resources);
        }
        return part.Value;
    }

    public OutputData<T> Known<T>(T value) => new(Resources, value, true, IsSecret);

    public OutputData<T> Unknown<T>() => new(Resources, default!, false, IsSecret);
}
