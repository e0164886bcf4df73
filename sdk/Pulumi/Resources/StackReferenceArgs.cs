namespace Pulumi;

/// <summary>Inputs of a stack reference.</summary>
public class StackReferenceArgs : ResourceArgs
{
    /// <summary>The stack, as organization/project/stack; null: the name of the reference.</summary>
    [Input("name")]
    public Input<string>? Name { get; set; }
}
