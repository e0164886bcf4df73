using System.Collections.Generic;

namespace Platform.Sdk.Generator.Model;

/// <summary>An object in the outputs of a resource or the result of a function.</summary>
sealed record OutputClass(string FullName, IReadOnlyList<Property> Fields) : Definition(FullName);
