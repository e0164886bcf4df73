using System.Collections.Generic;

namespace Platform.Sdk.Generator.Model;

/// <summary>One overload of a function.</summary>
sealed record Method(string Name, string Returns, IReadOnlyList<Parameter> Parameters);
