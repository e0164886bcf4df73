namespace Pulumi;

/// <summary>What a transformation sees.</summary>
/// <param name="resource">The resource, with its outputs in place.</param>
/// <param name="args">The inputs object given to it.</param>
/// <param name="options">Its options, before it inherits from its parent.</param>
public readonly struct ResourceTransformationArgs(Resource resource, ResourceArgs args, ResourceOptions options)
{
    /// <summary>The resource, with its outputs in place.</summary>
    public Resource Resource { get; } = resource;

    /// <summary>The inputs object given to it.</summary>
    public ResourceArgs Args { get; } = args;

    /// <summary>Its options, before it inherits from its parent.</summary>
    public ResourceOptions Options { get; } = options;
}
