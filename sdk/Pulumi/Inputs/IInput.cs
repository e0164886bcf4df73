namespace Pulumi;

/// <summary>An input whose type is not known at compile time.</summary>
interface IInput
{
    IOutput ToUntypedOutput();
}
