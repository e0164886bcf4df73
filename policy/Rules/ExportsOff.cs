using Platform.Policy.Facts;
using Platform.Policy.Judging;

namespace Platform.Policy.Rules;

/// <summary>
/// What leaves a workspace by the clipboard, a download or an export is under no grant any more, and verbose audit
/// logs tell who ran what. Source: learn.microsoft.com/azure/databricks/admin/workspace-settings.
/// </summary>
public sealed class ExportsOff() : ValuesRule(
    "exports-off", Level.Mandatory, Severity.Medium,
    "Workspaces let nobody export or download results, browse DBFS or make tokens, and audit in full.",
    "set the value in `customConfig`", "DP-2", "SAT-DP-5", "SAT-DP-6", "SAT-DP-7", "SAT-DP-13", "SAT-IA-8")
{
    /// <inheritdoc/>
    public override IReadOnlyList<RequiredValue> Values { get; } =
    [
        new(DatabricksTypes.WorkspaceConf, "customConfig.enableDbfsFileBrowser", "false"),
        new(DatabricksTypes.WorkspaceConf, "customConfig.enableExportNotebook", "false"),
        new(DatabricksTypes.WorkspaceConf, "customConfig.enableNotebookTableClipboard", "false"),
        new(DatabricksTypes.WorkspaceConf, "customConfig.enableResultsDownloading", "false"),
        new(DatabricksTypes.WorkspaceConf, "customConfig.enableTokensConfig", "false"),
        new(DatabricksTypes.WorkspaceConf, "customConfig.enableVerboseAuditLogs", "true"),
    ];
}
