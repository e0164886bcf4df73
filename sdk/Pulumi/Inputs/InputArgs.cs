namespace Pulumi;

/// <summary>A set of inputs, read by the attributes on its properties and fields.</summary>
public abstract class InputArgs
{
    private protected InputArgs()
    {
    }
}
