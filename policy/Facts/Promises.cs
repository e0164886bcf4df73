using System.Text.Json.Nodes;

namespace Platform.Policy.Facts;

/// <summary>
/// What settings promise, as JSON: the configuration of a policy pack, which sees resources and no settings.
/// `platform policy config` writes it and the pack reads it.
/// </summary>
public static class Promises
{
    /// <summary>The entry in the configuration of a policy pack that holds them.</summary>
    public const string Entry = "settings";

    /// <summary>The JSON schema of each member.</summary>
    public static JsonObject Schema { get; } = new()
    {
        ["private"] = new JsonObject { ["type"] = "boolean" },
        ["protectsState"] = new JsonObject { ["type"] = "boolean" },
        ["tablesExist"] = new JsonObject { ["type"] = "boolean" },
        ["mandatoryTags"] = new JsonObject
        {
            ["type"] = "array",
            ["items"] = new JsonObject { ["type"] = "string" },
        },
        ["adopted"] = new JsonObject
        {
            ["type"] = "object",
            ["additionalProperties"] = new JsonObject { ["type"] = "string" },
        },
        ["membersArrive"] = new JsonObject { ["type"] = "boolean" },
        ["membersArriveWhole"] = new JsonObject { ["type"] = "boolean" },
        // The empty text: the settings do not say it; an identity of the plan deploys.
        ["administrators"] = new JsonObject { ["type"] = "string" },
        ["deployers"] = new JsonObject { ["type"] = "string" },
    };

    /// <summary>What the settings behind these facts promise.</summary>
    public static JsonObject Of(StackFacts stack) => new()
    {
        ["private"] = stack.Private,
        ["protectsState"] = stack.ProtectsState,
        ["tablesExist"] = stack.TablesExist,
        ["mandatoryTags"] = new JsonArray([.. stack.MandatoryTags.Select(tag => (JsonNode)tag)]),
        ["adopted"] = new JsonObject(stack.Adopted.OrderBy(one => one.Key, StringComparer.Ordinal)
            .Select(one => KeyValuePair.Create(one.Key, (JsonNode?)one.Value))),
        ["membersArrive"] = stack.MembersArrive,
        ["membersArriveWhole"] = stack.MembersArriveWhole,
        ["administrators"] = stack.Administrators ?? "",
        ["deployers"] = stack.Deployers ?? "",
    };

    /// <summary>Resources, and what the settings promise about them.</summary>
    /// <param name="promises">What <see cref="Of"/> wrote; what it lacks is not given.</param>
    /// <param name="resources">The resources.</param>
    public static StackFacts Over(JsonObject promises, IReadOnlyList<ResourceFact> resources) => new()
    {
        Resources = resources,
        Hidden = Schema.Where(member => !promises.ContainsKey(member.Key))
            .Select(member => char.ToUpperInvariant(member.Key[0]) + member.Key[1..]).ToHashSet(),
        Private = Is(promises, "private"),
        ProtectsState = Is(promises, "protectsState"),
        TablesExist = Is(promises, "tablesExist"),
        MandatoryTags = [.. promises["mandatoryTags"].Texts()],
        Adopted = (promises["adopted"] as JsonObject ?? []).ToDictionary(one => one.Key, one => one.Value.Text() ?? ""),
        MembersArrive = Is(promises, "membersArrive"),
        MembersArriveWhole = Is(promises, "membersArriveWhole"),
        Administrators = Told(promises, "administrators"),
        Deployers = Told(promises, "deployers"),
    };

    static string? Told(JsonObject promises, string name) =>
        promises[name].Text() is { Length: > 0 } told ? told : null;

    static bool Is(JsonObject promises, string name) => promises[name].Text() == "true";
}
