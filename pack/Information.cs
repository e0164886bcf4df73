using System.Text.Json.Nodes;
using Platform.Pack.Wire;
using Platform.Policy;
using Platform.Policy.Facts;
using Platform.Policy.Judging;

namespace Platform.Pack;

/// <summary>What the pack says of itself and of its rules.</summary>
static class Information
{
    /// <summary>The name under which findings are shown.</summary>
    public const string Name = "platform";

    /// <summary>The version of the executable.</summary>
    public static string Version { get; } = typeof(Information).Assembly.GetName().Version!.ToString(3);

    /// <summary>The rules, and beside them the entry of the configuration that holds what settings promise.</summary>
    public static AnalyzerInfo Read()
    {
        var information = new AnalyzerInfo
        {
            Name = Name,
            DisplayName = "Platform",
            Version = Version,
            SupportsConfig = true,
            Description = "The rules of `platform preview`.",
        };
        information.Policies.AddRange(Policies.All.Select(Of).Append(Settings()));
        return information;
    }

    /// <summary>A level, as the engine names it.</summary>
    public static EnforcementLevel Named(Level level) => Enum.Parse<EnforcementLevel>(level.ToString());

    /// <summary>A severity, as the engine names it.</summary>
    public static PolicySeverity Named(Severity severity) => Enum.Parse<PolicySeverity>(severity.ToString());

    static PolicyInfo Of(PolicyRule rule) => new()
    {
        Name = rule.Name,
        DisplayName = rule.Name,
        Description = rule.Description,
        EnforcementLevel = Named(rule.Level),
        PolicyType = rule is ResourceRule ? PolicyType.Resource : PolicyType.Stack,
        Severity = Named(rule.Severity),
        ConfigSchema = new PolicyConfigSchema { Properties = Values.Of(Numbers(rule.Parameters)) },
    };

    static JsonObject Numbers(IEnumerable<RuleParameter> parameters) =>
        new(parameters.Select(one => KeyValuePair.Create(one.Name, (JsonNode?)new JsonObject
        {
            ["type"] = "integer",
            ["minimum"] = one.Least,
            ["maximum"] = one.Most,
        })));

    static PolicyInfo Settings() => new()
    {
        Name = Promises.Entry,
        DisplayName = Promises.Entry,
        Description = "What settings promise; no rule: `platform policy config` writes it for those that need it.",
        EnforcementLevel = EnforcementLevel.Advisory,
        PolicyType = PolicyType.Stack,
        Severity = PolicySeverity.Low,
        ConfigSchema = new PolicyConfigSchema { Properties = Values.Of(Promises.Schema) },
    };
}
