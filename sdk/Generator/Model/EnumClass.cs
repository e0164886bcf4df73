using System.Collections.Generic;

namespace Platform.Sdk.Generator.Model;

/// <summary>Texts that a property takes, by the name of the C# member.</summary>
sealed record EnumClass(string FullName, IReadOnlyList<KeyValuePair<string, string>> Values) : Definition(FullName);
