namespace Platform.Sdk.Generator.Model;

/// <summary>A parameter of an overload; an optional one is null when left out.</summary>
sealed record Parameter(string Name, string Type, bool Optional);
