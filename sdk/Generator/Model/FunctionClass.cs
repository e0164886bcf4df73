using System.Collections.Generic;

namespace Platform.Sdk.Generator.Model;

/// <summary>A function of a provider: a static class of overloads.</summary>
sealed record FunctionClass(string FullName, IReadOnlyList<Method> Methods) : Definition(FullName);
