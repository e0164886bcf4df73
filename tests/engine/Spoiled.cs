using System.Text.Json.Nodes;
using Platform.Cli.Planning;

namespace Platform.Tests.Engine;

/// <summary>A plan made bad, so that most rules find something, and two judges have much to agree on.</summary>
static class Spoiled
{
    static readonly Dictionary<string, string> Worse = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Disabled"] = "Enabled",
        ["Deny"] = "Allow",
        ["TLS1_2"] = "TLS1_0",
        ["TLS12"] = "TLS10",
        ["Group"] = "User",
        ["ServicePrincipal"] = "User",
        ["NxDomainRedirect"] = "Default",
        ["CAN_MANAGE"] = "IS_OWNER",
        ["account"] = "neither",
        ["azure-cli"] = "",
    };

    /// <summary>Nothing is protected or waits by `dependsOn`; every switch is the other way round.</summary>
    public static Plan Of(Plan plan) => plan with { Resources = [.. plan.Resources.Select(Of)] };

    static ResourceFact Of(ResourceFact resource) => resource with
    {
        Protect = false,
        DependsOn = [],
        IgnoreChanges = [],
        Inputs = resource.IsProvider ? resource.Inputs : (JsonObject)Of(resource.Inputs)!,
    };

    static JsonNode? Of(JsonNode? node) => node switch
    {
        JsonObject item => new JsonObject(item.Select(member =>
            KeyValuePair.Create(member.Key, member.Key == "tags" ? new JsonObject() : Of(member.Value)))),
        JsonArray list => new JsonArray([.. list.Select(Of)]),
        JsonValue value when value.TryGetValue<bool>(out var truth) => !truth,
        JsonValue value when value.TryGetValue<string>(out var text) => Worse.GetValueOrDefault(text, text),
        _ => node?.DeepClone(),
    };
}
