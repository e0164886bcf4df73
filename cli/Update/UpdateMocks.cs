using System.Collections.Concurrent;
using System.Collections.Immutable;
using Platform.Cli.Diff;
using Platform.Cli.Planning;
using Pulumi.Testing;

namespace Platform.Cli.Update;

/// <summary>
/// Answers as the providers do in a preview when everything exists and something has a change to make. What is unknown
/// because of it is a change of whoever is made from it, in place or by a new one.
/// </summary>
/// <param name="recorder">Knows the resources of the run.</param>
/// <param name="changed">Whether a resource, by its key, has a change of its own.</param>
sealed class UpdateMocks(Recorder recorder, Func<string, bool> changed) : IMocks
{
    readonly ConcurrentBag<Effect> effects = [];

    /// <summary>What happens to each resource that a change reaches, by key.</summary>
    public IReadOnlyList<Effect> Effects => [.. effects.OrderBy(effect => effect.Key, StringComparer.Ordinal)];

    /// <inheritdoc/>
    public async Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args)
    {
        var (type, name) = (args.Type!, args.Name!);
        var registration = recorder[$"{type}::{name}"];
        if (registration.Resource is not CustomResource resource || resource is ProviderResource)
        {
            return (name, ImmutableDictionary<string, object>.Empty);
        }

        var (inputs, made) = await InputReader.ReadAsync(registration.Args);
        string[] unknown = [.. UnknownPaths.In(inputs)];
        var before = MadeUp.Outputs(resource.GetType(), name, args.Inputs);
        if (unknown.Length == 0 && !changed(registration.Key))
        {
            return (MadeUp.IdOf(type, name), before);
        }

        var roots = unknown.Select(path => path.Split('.', '[')[0]).ToHashSet();
        var effect = new Effect(registration.Key, unknown, ReplaceOnChange.Replacing(type, unknown))
        {
            Sources = [.. made.Where(input => roots.Contains(input.Key)).SelectMany(input => input.Value).Distinct()],
        };
        effects.Add(effect);
        return effect.IsReplacement
            ? (null, PendingOutputs.New(resource.GetType(), args.Inputs))
            : (MadeUp.IdOf(type, name),
                PendingOutputs.InPlace(type, resource.GetType(), args.Inputs, before, roots));
    }

    /// <inheritdoc/>
    public Task<object> CallAsync(MockCallArgs args) => Task.FromResult<object>(Lookups.Answer(args));
}
