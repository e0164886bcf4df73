using Platform.Policy.Facts;
using Platform.Policy.Judging;

namespace Platform.Policy.Rules;

/// <summary>
/// The service answers the folder of an alert with <c>/Workspace</c> before it, the provider does not treat the short
/// form as the same, and the folder cannot be updated: a short one differs for ever. Source:
/// terraform-provider-databricks #5042, and its page of <c>alert_v2</c>.
/// </summary>
public sealed class AlertFoldersLong() : ResourceRule(
    "alert-folders-long", Level.Mandatory, Severity.Medium,
    "The folder of an alert is written with `/Workspace/`.",
    "start `parentPath` with `/Workspace/`")
{
    const string Start = "/Workspace/";

    /// <inheritdoc/>
    public override IEnumerable<Violation> Check(StackFacts stack) =>
        from alert in stack.OfType(DatabricksTypes.Alert)
        let folder = alert.Inputs["parentPath"]
        where folder.Text()?.StartsWith(Start, StringComparison.Ordinal) != true
        select new Violation(alert, $"`parentPath` is {folder.Shown()}; start it with `{Start}`")
        {
            NotJudged = folder.IsMark(),
        };
}
