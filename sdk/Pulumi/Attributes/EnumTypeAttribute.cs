namespace Pulumi;

/// <summary>Marks a struct that is an enumeration of texts.</summary>
[AttributeUsage(AttributeTargets.Struct | AttributeTargets.Enum)]
public sealed class EnumTypeAttribute : Attribute;
