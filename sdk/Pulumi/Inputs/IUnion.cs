namespace Pulumi;

/// <summary>A union whose types are not known at compile time.</summary>
interface IUnion
{
    object Value { get; }
}
