namespace Pulumi;

/// <summary>A value of one of two types.</summary>
public readonly struct Union<T0, T1> : IEquatable<Union<T0, T1>>, IUnion
{
    Union(bool isT1, T0 value0, T1 value1)
    {
        IsT1 = isT1;
        this.value0 = value0;
        this.value1 = value1;
    }

    /// <summary>The content, whichever type it has.</summary>
    public object Value => IsT1 ? value1! : value0!;

    /// <summary>True if it holds the first type.</summary>
    public bool IsT0 => !IsT1;

    /// <summary>True if it holds the second type.</summary>
    public bool IsT1 { get; }

    /// <summary>The content as the first type.</summary>
    /// <exception cref="InvalidOperationException">It holds the second.</exception>
    public T0 AsT0 => IsT0 ? value0 : throw new InvalidOperationException("Cannot return as T0 as result is T1");

    /// <summary>The content as the second type.</summary>
    /// <exception cref="InvalidOperationException">It holds the first.</exception>
    public T1 AsT1 => IsT1 ? value1 : throw new InvalidOperationException("Cannot return as T1 as result is T0");

    /// <summary>Holds the first type.</summary>
    public static Union<T0, T1> FromT0(T0 value) => new(false, value, default!);

    /// <summary>Holds the second type.</summary>
    public static Union<T0, T1> FromT1(T1 value) => new(true, default!, value);

    /// <summary>Holds the first type.</summary>
    public static implicit operator Union<T0, T1>(T0 value) => FromT0(value);

    /// <summary>Holds the second type.</summary>
    public static implicit operator Union<T0, T1>(T1 value) => FromT1(value);

    /// <summary>The result of the function for the type it holds.</summary>
    public TResult Match<TResult>(Func<T0, TResult> f0, Func<T1, TResult> f1) => IsT1 ? f1(value1) : f0(value0);

    /// <summary>Calls the action for the type it holds.</summary>
    public void Switch(Action<T0> f0, Action<T1> f1)
    {
        if (IsT1)
        {
            f1(value1);
        }
        else
        {
            f0(value0);
        }
    }

    /// <inheritdoc/>
    public bool Equals(Union<T0, T1> other) => IsT1 == other.IsT1 && Equals(Value, other.Value);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Union<T0, T1> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Value?.GetHashCode() ?? 0;

    /// <inheritdoc/>
    public override string? ToString() => Value?.ToString();

    readonly T0 value0;
    readonly T1 value1;
}
