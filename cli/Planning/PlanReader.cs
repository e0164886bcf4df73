using System.Collections.Immutable;
using Platform.Mesh.Faults;
using Platform.Policy.Facts;
using Pulumi.Utilities;

namespace Platform.Cli.Planning;

/// <summary>Turns what was registered into facts, with what each resource inherits from its parents.</summary>
static class PlanReader
{
    /// <summary>The facts, by type and name.</summary>
    /// <exception cref="FaultException">A type and name stand twice: the engine would refuse the second.</exception>
    public static async Task<IReadOnlyList<ResourceFact>> ReadAsync(
        IReadOnlyList<Registration> registrations, string file)
    {
        var inherited = new Dictionary<Resource, Inherited>();
        var types = new Dictionary<Resource, string>();
        foreach (var (resource, _, options) in registrations)
        {
            // A parent is constructed before its children.
            inherited[resource] = (options.Parent is { } parent ? inherited[parent] : Inherited.Nothing).With(options);
            var owners = options.Parent is null or Stack ? "" : $"{types[options.Parent]}$";
            types[resource] = owners + resource.GetResourceType();
        }

        var former = new AliasText(types);
        // The run is over and nothing changes any more: resources are read side by side.
        var facts = await Task.WhenAll(registrations.Where(registration => registration.Resource is not Stack)
            .Select(registration => Task.Run(() => FactAsync(registration, inherited[registration.Resource], former))));
        Fault[] twice = [.. facts.GroupBy(fact => fact.Key).Where(same => same.Count() > 1)
            .Select(same => new Fault(file, same.Key, $"{same.Count()} resources", "one resource per type and name"))];
        if (twice.Length > 0)
        {
            throw new FaultException(twice);
        }

        return
        [
            .. facts.OrderBy(fact => fact.Type, StringComparer.Ordinal)
                .ThenBy(fact => fact.Name, StringComparer.Ordinal),
        ];
    }

    static async Task<ResourceFact> FactAsync(
        Registration registration, Inherited inherited, AliasText former)
    {
        var (inputs, dependencies) = await InputReader.ReadAsync(registration.Args);
        var type = registration.Resource.GetResourceType();
        var fact = new ResourceFact
        {
            Type = type,
            Name = registration.Resource.GetResourceName(),
            Parent = registration.Options.Parent is null or Stack
                ? null
                : Registration.KeyOf(registration.Options.Parent),
            DependsOn = await DependsOnAsync(registration.Options),
            PropertyDependencies = dependencies,
            Provider = registration.Resource is CustomResource and not ProviderResource
                ? inherited.ProviderOf(type)
                : null,
            Protect = inherited.Protect,
            RetainOnDelete = inherited.RetainOnDelete,
            Inputs = inputs,
        };
        return await fact.WithOptionsAsync(registration, former);
    }

    static async Task<IReadOnlyList<string>> DependsOnAsync(ResourceOptions options)
    {
        var resources = await OutputUtilities.GetValueAsync(
            ((Input<ImmutableArray<Resource>>)options.DependsOn).ToOutput());
        return resources.IsDefaultOrEmpty ? [] : [.. resources.Select(Registration.KeyOf)];
    }
}
