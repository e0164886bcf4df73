namespace Pulumi;

/// <summary>Options of a call of a function whose result is an output.</summary>
public sealed class InvokeOutputOptions : InvokeOptions
{
    /// <summary>Resources to be made before the call.</summary>
    public InputList<Resource> DependsOn { get => dependsOn ??= []; set => dependsOn = value; }

    internal bool HasDependsOn => dependsOn is not null;

    InputList<Resource>? dependsOn;
}
