using System.Collections.Immutable;

namespace Pulumi;

/// <summary>Anything that is registered with the engine.</summary>
public abstract class Resource
{
    /// <exception cref="InvalidOperationException">Outside a run.</exception>
    /// <exception cref="ArgumentException">The name is empty, or a transformation changed the parent.</exception>
    private protected Resource(string type, string name, bool custom, ResourceArgs args, ResourceOptions options)
    {
        if (string.IsNullOrEmpty(type))
        {
            throw new ArgumentException("'type' cannot be null or empty.");
        }
        if (string.IsNullOrEmpty(name))
        {
            throw new ArgumentException("'name' cannot be null or empty.");
        }
        var deployment = Deployment.Required;
        this.type = type;
        this.name = name;
        var completions = ResourceShape.Of(GetType()).MakeOutputs(this, out var urn);
        Urn = urn;

        var parent = options.Parent ?? deployment.Root;
        Parent = parent;
        transformations = parent is null
            ? [.. options.ResourceTransformations] : [.. options.ResourceTransformations, .. parent.transformations];
        foreach (var transformation in transformations)
        {
            if (transformation(new ResourceTransformationArgs(this, args, options)) is not { } changed)
            {
                continue;
            }
            if (changed.Options.Parent != options.Parent)
            {
                throw new ArgumentException(
                    "Transformations cannot currently be used to change the 'parent' of a resource.");
            }
            (args, options) = (changed.Args, changed.Options);
        }

        providers = ProvidersFor(parent, options);
        Provider = options.Provider ?? (custom ? providers.GetValueOrDefault(type.Split(':')[0]) : null);
        deployment.Register(new(this, args, options, parent, completions));
    }

    /// <summary>The name the engine knows it by.</summary>
    [Output("urn")]
    public Output<string> Urn { get; }

    /// <summary>What it was made in; null for the stack.</summary>
    internal Resource? Parent { get; }

    internal ProviderResource? Provider { get; }

    /// <summary>The type token.</summary>
    public string GetResourceType() => type;

    /// <summary>The logical name.</summary>
    public string GetResourceName() => name;

    /// <summary>Whether the other resource was made in this one, at any depth.</summary>
    internal bool IsAround(Resource other)
    {
        for (var parent = other.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent == this)
            {
                return true;
            }
        }
        return false;
    }

    internal ProviderResource? ProviderOf(string package) => providers.GetValueOrDefault(package);

    static ImmutableDictionary<string, ProviderResource> ProvidersFor(Resource? parent, ResourceOptions options)
    {
        var found = parent?.providers ?? [];
        if (options is ComponentResourceOptions component)
        {
            foreach (var provider in component.Providers)
            {
                found = found.SetItem(provider.Package, provider);
            }
        }
        return options.Provider is { } one ? found.SetItem(one.Package, one) : found;
    }

    readonly string type;
    readonly string name;
    readonly ImmutableArray<ResourceTransformation> transformations;
    readonly ImmutableDictionary<string, ProviderResource> providers;
}
