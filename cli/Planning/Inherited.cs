using System.Collections.Immutable;

namespace Platform.Cli.Planning;

/// <summary>Options that pass from a resource to its children.</summary>
/// <param name="Protect">Whether a deletion is refused.</param>
/// <param name="RetainOnDelete">Whether it stays in the cloud when it leaves the program; null: not stated.</param>
/// <param name="Providers">Keys of the explicit providers by package.</param>
sealed record Inherited(
    bool Protect, bool? RetainOnDelete, ImmutableDictionary<string, string> Providers)
{
    const string ProviderPrefix = "pulumi:providers:";

    /// <summary>What the stack passes on.</summary>
    public static Inherited Nothing { get; } = new(false, null, ImmutableDictionary<string, string>.Empty);

    /// <summary>What holds for a resource with options of its own, and for its children.</summary>
    public Inherited With(ResourceOptions options)
    {
        IEnumerable<ProviderResource?> own = (options as ComponentResourceOptions)?.Providers ?? [];
        var byPackage = own.Prepend(options.Provider).OfType<ProviderResource>().Select(provider =>
            KeyValuePair.Create(provider.GetResourceType()[ProviderPrefix.Length..], Registration.KeyOf(provider)));
        return new Inherited(
            options.Protect ?? Protect, options.RetainOnDelete ?? RetainOnDelete, Providers.SetItems(byPackage));
    }

    /// <summary>The key of the provider that a type is handled by; null for the default one.</summary>
    public string? ProviderOf(string type) => Providers.GetValueOrDefault(type.Split(':')[0]);
}
