namespace Pulumi;

/// <summary>The inputs of a resource, or a nested part of them.</summary>
public abstract class ResourceArgs : InputArgs
{
    /// <summary>No inputs.</summary>
    public static readonly ResourceArgs Empty = new EmptyResourceArgs();

    sealed class EmptyResourceArgs : ResourceArgs;
}
