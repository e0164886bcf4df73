using System.Collections.Generic;

namespace Platform.Sdk.Generator.Model;

/// <summary>Arguments of a resource or of a function, or an object nested in them.</summary>
/// <param name="Base"><c>ResourceArgs</c> or <c>InvokeArgs</c>.</param>
sealed record ArgsClass(string FullName, string Base, IReadOnlyList<Property> Properties) : Definition(FullName);
