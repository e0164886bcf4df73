using System.Globalization;
using Platform.Policy.Facts;
using Platform.Policy.Judging;

namespace Platform.Policy.Rules;

/// <summary>
/// Where everything is private, the traffic of each network is evidence: it is logged, and kept for 90 days, as
/// Checkov's CKV_AZURE_12 asks.
/// </summary>
public sealed class FlowsLogged() : PolicyRule(
    "flows-logged", Level.Mandatory, Severity.Medium,
    "Where settings say private, each virtual network has a flow log that is kept for 90 days or more.",
    "set `network.flowLogDays`", "LT-4")
{
    /// <inheritdoc/>
    public override bool AsksSettings => true;

    const string FlowLog = "azure-native:network:FlowLog";
    static readonly RuleParameter Days = new("days", "days", 90, 7, 365);

    /// <inheritdoc/>
    public override IReadOnlyList<RuleParameter> Parameters => [Days];

    /// <inheritdoc/>
    public override IEnumerable<Violation> Check(StackFacts stack)
    {
        if (!stack.Private)
        {
            yield break;
        }

        var wanted = ValueOf(Days, stack);
        var logs = stack.OfType(FlowLog).ToArray();
        foreach (var log in logs)
        {
            var (on, kept) = (log.Inputs["enabled"], log.Inputs.At("retentionPolicy.days"));
            if (on.IsMark() || on.Text() == "false")
            {
                yield return new Violation(log, $"`enabled` is {on.Shown()}; set it to `true`")
                {
                    NotJudged = on.IsMark(),
                };
            }

            if (!int.TryParse(kept.Text(), CultureInfo.InvariantCulture, out var days) || days < wanted)
            {
                yield return new Violation(
                    log, $"`retentionPolicy.days` is {kept.Shown()}; set it to {wanted} or more")
                {
                    NotJudged = kept.IsMark(),
                };
            }
        }

        var watched = logs.SelectMany(log => log.PropertyDependencies.GetValueOrDefault("targetResourceId", []))
            .ToHashSet();
        foreach (var network in stack.OfType(AzureTypes.VirtualNetwork).Where(item => !watched.Contains(item.Key)))
        {
            yield return new Violation(
                network, $"no `{FlowLog}` has a `targetResourceId` made from it; set `network.flowLogDays`");
        }
    }
}
