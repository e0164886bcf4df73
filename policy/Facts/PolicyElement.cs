using System.Globalization;
using System.Text.Json.Nodes;

namespace Platform.Policy.Facts;

/// <summary>One line of a cluster policy.</summary>
/// <param name="Path">What it limits, in the words of the REST API: <c>autoscale.max_workers</c>.</param>
/// <param name="Limit">Its type, and the values allowed.</param>
sealed record PolicyElement(string Path, JsonObject Limit)
{
    /// <summary>Whether it limits what an instance pool decides.</summary>
    public bool OfNodes => Path.EndsWith("node_type_id", StringComparison.Ordinal)
        || Path.StartsWith("azure_attributes.", StringComparison.Ordinal);

    /// <summary>What it demands, for a message.</summary>
    public string Demand => Type switch
    {
        "fixed" => Limit["value"].Shown(),
        "allowlist" => $"one of {string.Join(", ", Limit["values"].Texts())}",
        _ => $"{Limit["minValue"].Text() ?? "any"} to {Limit["maxValue"].Text() ?? "any"}",
    };

    string? Type => Limit["type"].Text();

    /// <summary>The lines of a policy of a plan; none where the plan does not know them.</summary>
    public static PolicyElement[] Read(ResourceFact policy) =>
        (policy.Inputs["definition"] ?? policy.Inputs["policyFamilyDefinitionOverrides"]) is { } definition
        && !definition.IsMark()
            ? [.. JsonNode.Parse(definition.Text()!)!.AsObject()
                .Select(line => new PolicyElement(line.Key, line.Value!.AsObject()))]
            : [];

    /// <summary>The value that a cluster of a plan has there; null when it states none.</summary>
    public JsonNode? In(JsonObject cluster) =>
        cluster.At(Path.Split('.', 2) is ["custom_tags", var tag] ? $"customTags.{tag}" : Camel(Path));

    /// <summary>Whether the policy lets a value pass; one that a plan does not know yet does.</summary>
    public bool Allows(JsonNode? value) => value.IsMark() || Type switch
    {
        "fixed" => value.Text() == Limit["value"].Text(),
        "allowlist" => Limit["values"].Texts().Contains(value.Text()),
        "range" => decimal.TryParse(value.Text(), CultureInfo.InvariantCulture, out var number)
            && !(number < Bound("minValue") || number > Bound("maxValue")),
        _ => true,
    };

    decimal? Bound(string name) =>
        Limit[name].Text() is { } text ? decimal.Parse(text, CultureInfo.InvariantCulture) : null;

    static string Camel(string words) => string.Concat(
        words.Split('_').Select((word, place) => place == 0 ? word : char.ToUpperInvariant(word[0]) + word[1..]));
}
