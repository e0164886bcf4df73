using System;
using System.Linq;
using System.Text.Json;

namespace Platform.Sdk.Generator.Model;

/// <summary>An input, an output or a member of a result.</summary>
/// <param name="Name">Name in C#.</param>
/// <param name="Wire">Name in the engine's protocol.</param>
/// <param name="Type">Type as the schema writes it: short names, nullability by <c>?</c>.</param>
/// <param name="Json">The value travels as JSON text (arguments of providers that are not strings).</param>
/// <param name="Default">What the constructor of the args sets; null when it sets nothing.</param>
sealed record Property(string Name, string Wire, string Type, bool Required, bool Json, JsonElement? Default)
{
    static readonly string[] Collections = ["InputList<", "InputMap<", "List<"];

    /// <summary>Made at the first reading, so that <c>P = { ... }</c> works on a fresh object.</summary>
    public bool IsLazy => Collections.Any(c => Type.StartsWith(c, StringComparison.Ordinal));

    public bool IsNullable => Type.EndsWith("?", StringComparison.Ordinal);
}
