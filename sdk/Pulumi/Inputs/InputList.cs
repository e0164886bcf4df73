using System.Collections;
using System.Collections.Immutable;

namespace Pulumi;

/// <summary>A list given to a resource, made of plain values and outputs, or itself an output.</summary>
public sealed class InputList<T> : Input<ImmutableArray<T>>, IEnumerable, IAsyncEnumerable<Input<T>>
{
    /// <summary>An empty list.</summary>
    public InputList() : this(Output.Create(ImmutableArray<Input<T>>.Empty))
    {
    }

    InputList(Output<ImmutableArray<Input<T>>> items) : base(null!) => this.items = items;

    internal override Output<ImmutableArray<T>> CurrentOutput => items.Apply(list => Output.All(list));

    /// <summary>Appends values.</summary>
    public void Add(params Input<T>[] inputs) => Append(Output.Create(inputs.ToImmutableArray()));

    /// <summary>Appends another list.</summary>
    public void Add(InputList<T> inputs) => Append(inputs.items);

    /// <summary>Appends another list.</summary>
    public void AddRange(InputList<T> inputs) => Append(inputs.items);

    /// <summary>A new list of this one's values and then the other's.</summary>
    public InputList<T> Concat(InputList<T> other) => new(Join(items, other.items));

    /// <summary>A list of one value.</summary>
    public static implicit operator InputList<T>(T value) => One(value);

    /// <summary>A list of one value.</summary>
    public static implicit operator InputList<T>(Output<T> value) => One(value);

    /// <summary>A list of one value.</summary>
    public static implicit operator InputList<T>(Input<T> value) => One(value);

    /// <summary>A list of the given values.</summary>
    public static implicit operator InputList<T>(T[] values) => Many(values.Select(value => (Input<T>)value));

    /// <summary>A list of the given values.</summary>
    public static implicit operator InputList<T>(Output<T>[] values) => Many(values.Select(value => (Input<T>)value));

    /// <summary>A list of the given values.</summary>
    public static implicit operator InputList<T>(Input<T>[] values) => Many(values);

    /// <summary>A list of the given values.</summary>
    public static implicit operator InputList<T>(List<T> values) => Many(values.Select(value => (Input<T>)value));

    /// <summary>A list of the given values.</summary>
    public static implicit operator InputList<T>(List<Output<T>> values) =>
        Many(values.Select(value => (Input<T>)value));

    /// <summary>A list of the given values.</summary>
    public static implicit operator InputList<T>(List<Input<T>> values) => Many(values);

    /// <summary>A list of the given values.</summary>
    public static implicit operator InputList<T>(ImmutableArray<T> values) =>
        Many(Items(values).Select(value => (Input<T>)value));

    /// <summary>A list of the given values.</summary>
    public static implicit operator InputList<T>(ImmutableArray<Output<T>> values) =>
        Many(Items(values).Select(value => (Input<T>)value));

    /// <summary>A list of the given values.</summary>
    public static implicit operator InputList<T>(ImmutableArray<Input<T>> values) => Many(Items(values));

    /// <summary>A list that is known later.</summary>
    public static implicit operator InputList<T>(Output<T[]> values) =>
        Later(values.Apply(list => (IEnumerable<T>)list));

    /// <summary>A list that is known later.</summary>
    public static implicit operator InputList<T>(Output<List<T>> values) =>
        Later(values.Apply(list => (IEnumerable<T>)list));

    /// <summary>A list that is known later.</summary>
    public static implicit operator InputList<T>(Output<IEnumerable<T>> values) => Later(values);

    /// <summary>A list that is known later.</summary>
    public static implicit operator InputList<T>(Output<ImmutableArray<T>> values) =>
        Later(values.Apply(list => (IEnumerable<T>)(list.IsDefault ? [] : list)));

    /// <summary>The values one by one; nothing when the whole list is unknown.</summary>
    public async IAsyncEnumerator<Input<T>> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        var data = await items.DataTask.ConfigureAwait(false);
        if (!data.IsKnown)
        {
            yield break;
        }
        foreach (var item in data.Value)
        {
            yield return item;
        }
    }

    /// <summary>Only here for initialisers; a list may not be known yet.</summary>
    IEnumerator IEnumerable.GetEnumerator() =>
        throw new NotSupportedException("An InputList can only be enumerated asynchronously.");

    static InputList<T> One(Input<T> value) => new(Output.Create(ImmutableArray.Create(value)));

    static InputList<T> Many(IEnumerable<Input<T>> values) => new(Output.Create(values.ToImmutableArray()));

    static IEnumerable<TItem> Items<TItem>(ImmutableArray<TItem> values) => values.IsDefault ? [] : values;

    static InputList<T> Later(Output<IEnumerable<T>> values) =>
        new(values.Apply(list => list is null ? [] : list.Select(value => (Input<T>)value).ToImmutableArray()));

    static Output<ImmutableArray<Input<T>>> Join(
        Output<ImmutableArray<Input<T>>> first, Output<ImmutableArray<Input<T>>> second) =>
        first.Apply(a => second.Apply(a.AddRange));

    void Append(Output<ImmutableArray<Input<T>>> more) => items = Join(items, more);

    Output<ImmutableArray<Input<T>>> items;
}
