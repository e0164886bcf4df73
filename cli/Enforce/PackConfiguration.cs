using Platform.Policy;
using Platform.Policy.Facts;
using Platform.Policy.Judging;

namespace Platform.Cli.Enforce;

/// <summary>What `pulumi preview --policy-pack-config` takes, in the second version of that file.</summary>
public static class PackConfiguration
{
    /// <summary>The configuration of an environment.</summary>
    /// <param name="stack">The environment's name.</param>
    /// <param name="facts">What its settings promise, and the resources that exceptions name.</param>
    /// <param name="book">Levels, numbers and exceptions; those that are over are left out: the rule holds.</param>
    /// <param name="today">The day for which exceptions are looked at; null: that of the clock.</param>
    public static JsonObject Of(string stack, StackFacts facts, RuleBook book, DateOnly? today = null)
    {
        var policies = new JsonObject { [Promises.Entry] = Entry(Level.Advisory, Promises.Of(facts)) };
        foreach (var rule in Policies.All)
        {
            policies[rule.Name] = Entry(book.LevelOf(rule), new JsonObject(
                from parameter in rule.Parameters
                where book.Parameters.ContainsKey($"{rule.Name}.{parameter.Name}")
                select KeyValuePair.Create(
                    parameter.Name, (JsonNode?)book.Parameters[$"{rule.Name}.{parameter.Name}"])));
        }

        var day = today ?? DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().Date);
        return new JsonObject
        {
            ["version"] = 2,
            ["policies"] = policies,
            ["exceptions"] = PackExceptions.Of(stack, facts, book, day),
        };
    }

    static JsonObject Entry(Level level, JsonObject properties)
    {
        properties.Insert(0, "enforcementLevel", level.ToString().ToLowerInvariant());
        return properties;
    }
}
