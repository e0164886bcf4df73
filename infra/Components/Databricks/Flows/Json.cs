using System.Text.Json;

namespace Platform.Components.Databricks.Flows;

/// <summary>JSON that is the same for the same content: sorted keys, no spaces.</summary>
static class Json
{
    /// <summary>An object of texts.</summary>
    public static string Sorted(params IEnumerable<(string Key, string Value)> pairs) => JsonSerializer.Serialize(
        new SortedDictionary<string, string>(pairs.ToDictionary(), StringComparer.Ordinal));

    /// <summary>A text.</summary>
    public static string Text(string value) => JsonSerializer.Serialize(value);
}
