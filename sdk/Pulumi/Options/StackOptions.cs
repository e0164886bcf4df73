namespace Pulumi;

/// <summary>Options of a stack.</summary>
public class StackOptions
{
    /// <summary>Functions that may change every resource of the stack while it is constructed.</summary>
    public List<ResourceTransformation> ResourceTransformations
    {
        get => transformations ??= [];
        set => transformations = value;
    }

    /// <summary>The newer kind of transformation; the engine calls it, mocks do not.</summary>
    public List<ResourceTransform> ResourceTransforms { get => transforms ??= []; set => transforms = value; }

    List<ResourceTransformation>? transformations;
    List<ResourceTransform>? transforms;
}
