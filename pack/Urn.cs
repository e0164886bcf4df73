namespace Platform.Pack;

/// <summary>
/// Parts of the engine's names for resources: `urn:pulumi:STACK::PROJECT::TYPES::NAME`, in which the types of all
/// parents stand before the resource's own, with `$` between.
/// </summary>
static class Urn
{
    /// <summary>Type and name, as facts refer to resources.</summary>
    public static string KeyOf(string urn) => $"{TypeOf(urn)}::{NameOf(urn)}";

    /// <summary>The type token.</summary>
    public static string TypeOf(string urn) => Part(urn, 2).Split('$')[^1];

    /// <summary>The logical name, which may hold `::` itself.</summary>
    public static string NameOf(string urn) => Part(urn, 3);

    static string Part(string urn, int index) => urn.Split("::", 4).ElementAtOrDefault(index) ?? "";
}
