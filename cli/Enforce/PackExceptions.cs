using Platform.Policy.Facts;
using Platform.Policy.Judging;

namespace Platform.Cli.Enforce;

/// <summary>Exceptions, as the engine takes them. It knows no end of one: what is over is left out.</summary>
static class PackExceptions
{
    public static JsonObject Of(string stack, StackFacts facts, RuleBook book, DateOnly today)
    {
        var urns = new Urns(stack, facts.Resources);
        return new JsonObject(
            from exception in book.Exceptions.Where(one => !one.IsOver(today)).Index()
            from urn in urns.Of(exception.Item.Resource)
            select KeyValuePair.Create($"{exception.Index + 1}", (JsonNode?)Of(exception.Item, urn)));
    }

    static JsonObject Of(RuleException one, string urn) => new()
    {
        ["reason"] = $"{one.Reason} (until {one.Expires:yyyy-MM-dd})",
        ["match"] = new JsonArray(
            new JsonObject { ["policies"] = new JsonArray(one.Policy), ["targets"] = new JsonArray(urn) }),
    };
}
