namespace Pulumi;

/// <summary>A provider with its own settings.</summary>
public class ProviderResource : CustomResource
{
    /// <summary>Registers the provider of a package.</summary>
    public ProviderResource(string package, string name, ResourceArgs args, CustomResourceOptions? options = null)
        : base("pulumi:providers:" + package, name, args, options) =>
        Package = package;

    internal string Package { get; }
}
