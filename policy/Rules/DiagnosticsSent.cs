using Platform.Policy.Facts;
using Platform.Policy.Judging;

namespace Platform.Policy.Rules;

/// <summary>
/// Every resource that can log sends its logs to the Log Analytics workspace. Azure keeps a setting when its resource
/// is deleted, and the provider refuses to make what exists: so a setting is made from its resource, which a destroy
/// deletes after it, and is not retained.
/// </summary>
public sealed class DiagnosticsSent() : PolicyRule(
    "diagnostics-sent", Level.Mandatory, Severity.Medium,
    "Every loggable resource has one diagnostic setting that sends to a Log Analytics workspace.",
    "add a diagnostic setting that sends to the Log Analytics workspace", "LT-3", "LT-5", "SAT-GOV-15")
{
    const string Setting = "azure-native:monitor:DiagnosticSetting";

    /// <inheritdoc/>
    public override IEnumerable<Violation> Check(StackFacts stack)
    {
        var settings = stack.OfType(Setting).ToArray();
        foreach (var mute in settings.Where(setting => setting.Inputs["workspaceId"] is null))
        {
            yield return new Violation(
                mute, "`workspaceId` is not set; send to the environment's Log Analytics workspace");
        }

        var watched = settings.SelectMany(setting => setting.SourcesOf("resourceUri"))
            .ToHashSet();
        foreach (var resource in stack.OfType(AzureTypes.Loggable).Where(resource => !watched.Contains(resource.Key)))
        {
            yield return new Violation(
                resource,
                $"no `{Setting}` has a `resourceUri` made from it; add one that sends to the Log Analytics workspace");
        }

        // Last, for the engine shows a policy pack everything but this option.
        foreach (var left in settings.Where(setting => setting.RetainOnDelete is true))
        {
            yield return new Violation(
                left, "`retainOnDelete` is set; take it off: the next resource of that name could not be made to log");
        }
    }
}
