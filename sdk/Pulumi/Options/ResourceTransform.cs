namespace Pulumi;

/// <summary>The newer kind of transformation; the engine calls it, mocks do not.</summary>
public delegate Task<ResourceTransformResult?> ResourceTransform(
    ResourceTransformArgs args, CancellationToken cancellationToken = default);
