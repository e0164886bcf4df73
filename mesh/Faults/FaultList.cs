namespace Platform.Mesh.Faults;

/// <summary>Gathers the faults of several readers, so that all of them are reported at once.</summary>
public sealed class FaultList
{
    readonly List<Fault> faults = [];

    /// <summary>What a reader gives; its default when it finds faults, which are kept.</summary>
    /// <param name="read">The reader.</param>
    public T? Try<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (FaultException found)
        {
            faults.AddRange(found.Faults);
            return default;
        }
    }

    /// <summary>Adds faults.</summary>
    public void Add(params IEnumerable<Fault> more) => faults.AddRange(more);

    /// <summary>Whether nothing is wrong so far.</summary>
    public bool IsEmpty => faults.Count == 0;

    /// <summary>Reports what was gathered.</summary>
    /// <exception cref="FaultException">There is a fault.</exception>
    public void ThrowIfAny() => _ = IsEmpty ? faults : throw new FaultException(faults);
}
