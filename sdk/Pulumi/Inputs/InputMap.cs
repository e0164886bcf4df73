using System.Collections;
using System.Collections.Immutable;

namespace Pulumi;

/// <summary>A map with text keys given to a resource, made of plain values and outputs, or itself an output.</summary>
public sealed class InputMap<V>
    : Input<ImmutableDictionary<string, V>>, IEnumerable, IAsyncEnumerable<Input<KeyValuePair<string, V>>>
{
    /// <summary>An empty map.</summary>
    public InputMap() : this(Output.Create(ImmutableArray<KeyValuePair<string, Input<V>>>.Empty))
    {
    }

    InputMap(Output<ImmutableArray<KeyValuePair<string, Input<V>>>> entries) : base(null!) => this.entries = entries;

    /// <exception cref="ArgumentException">On reading, when one key was set to two values.</exception>
    internal override Output<ImmutableDictionary<string, V>> CurrentOutput =>
        entries.Apply(list => Output.All(list.Select(entry => entry.Value)).Apply(values => Build(list, values)));

    /// <summary>Sets a key.</summary>
    public Input<V> this[string key]
    {
        set => Add(key, value);
    }

    /// <summary>Sets a key.</summary>
    public void Add(string key, Input<V> value) =>
        Append(Output.Create(ImmutableArray.Create(KeyValuePair.Create(key, value))));

    /// <summary>Adds the entries of another map.</summary>
    public void Add(InputMap<V> values) => Append(values.entries);

    /// <summary>Adds the entries of another map.</summary>
    public void AddRange(InputMap<V> values) => Append(values.entries);

    /// <summary>A new map of both; where both have a key, the second wins.</summary>
    public static InputMap<V> Merge(InputMap<V> first, InputMap<V> second) =>
        new(first.entries.Apply(a => second.entries.Apply(b =>
        {
            var won = b.Select(entry => entry.Key).ToHashSet();
            return a.RemoveAll(entry => won.Contains(entry.Key)).AddRange(b);
        })));

    /// <summary>A map of the given entries.</summary>
    public static implicit operator InputMap<V>(Dictionary<string, V> values) => new(Output.Create(Entries(values)));

    /// <summary>A map of the given entries.</summary>
    public static implicit operator InputMap<V>(ImmutableDictionary<string, V> values) =>
        new(Output.Create(Entries(values)));

    /// <summary>A map that is known later.</summary>
    public static implicit operator InputMap<V>(Output<Dictionary<string, V>> values) => new(values.Apply(Entries));

    /// <summary>A map that is known later.</summary>
    public static implicit operator InputMap<V>(Output<IDictionary<string, V>> values) => new(values.Apply(Entries));

    /// <summary>A map that is known later.</summary>
    public static implicit operator InputMap<V>(Output<ImmutableDictionary<string, V>> values) =>
        new(values.Apply(Entries));

    /// <summary>The entries one by one; nothing when the whole map is unknown.</summary>
    public async IAsyncEnumerator<Input<KeyValuePair<string, V>>> GetAsyncEnumerator(
        CancellationToken cancellationToken = default)
    {
        var data = await entries.DataTask.ConfigureAwait(false);
        if (!data.IsKnown)
        {
            yield break;
        }
        foreach (var (key, input) in data.Value)
        {
            yield return input.Apply(value => KeyValuePair.Create(key, value));
        }
    }

    /// <summary>Only here for initialisers; a map may not be known yet.</summary>
    IEnumerator IEnumerable.GetEnumerator() =>
        throw new NotSupportedException("An InputMap can only be enumerated asynchronously.");

    static ImmutableArray<KeyValuePair<string, Input<V>>> Entries(IEnumerable<KeyValuePair<string, V>>? values) =>
        values is null
            ? []
            : values.Select(entry => KeyValuePair.Create(entry.Key, (Input<V>)entry.Value)).ToImmutableArray();

    static ImmutableDictionary<string, V> Build(
        ImmutableArray<KeyValuePair<string, Input<V>>> list, ImmutableArray<V> values)
    {
        var map = ImmutableDictionary.CreateBuilder<string, V>();
        for (var i = 0; i < list.Length; i++)
        {
            if (map.TryGetValue(list[i].Key, out var existing)
                && !EqualityComparer<V>.Default.Equals(existing, values[i]))
            {
                throw new ArgumentException(
                    $"Key '{list[i].Key}' already exists in the map with a different value. "
                    + "Use InputMap.Merge to let one value replace another.");
            }
            map[list[i].Key] = values[i];
        }
        return map.ToImmutable();
    }

    void Append(Output<ImmutableArray<KeyValuePair<string, Input<V>>>> more) =>
        entries = entries.Apply(a => more.Apply(a.AddRange));

    Output<ImmutableArray<KeyValuePair<string, Input<V>>>> entries;
}
