namespace Pulumi;

/// <summary>Looks at a resource while it is constructed; hands back what to use instead, or null to leave it.</summary>
public delegate ResourceTransformationResult? ResourceTransformation(ResourceTransformationArgs args);
