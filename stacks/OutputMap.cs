using System.Collections.Immutable;
using Pulumi;

namespace Platform.Stacks;

/// <summary>Outputs of a stack that are known one by one.</summary>
static class OutputMap
{
    /// <summary>All of them as one.</summary>
    public static Output<ImmutableDictionary<string, string>> Of(
        IEnumerable<KeyValuePair<string, Output<string>>> values)
    {
        KeyValuePair<string, Output<string>>[] all = [.. values];
        return Output.All(all.Select(pair => pair.Value)).Apply(texts =>
            all.Zip(texts).ToImmutableDictionary(pair => pair.First.Key, pair => pair.Second));
    }

    /// <summary>One output of each of several things.</summary>
    public static Output<ImmutableDictionary<string, string>> Of<T>(
        IEnumerable<KeyValuePair<string, T>> things, Func<T, Output<string>> value) =>
        Of(things.Select(thing => KeyValuePair.Create(thing.Key, value(thing.Value))));
}
