namespace Pulumi;

/// <summary>Marks a class that a nested output, or the result of a function, is read into.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OutputTypeAttribute : Attribute;
