using Platform.Policy.Facts;
using Platform.Policy.Judging;

namespace Platform.Policy.Rules;

/// <summary>
/// What is not isolated is open to every workspace of the metastore, those of other environments among them.
/// Source: learn.microsoft.com/azure/databricks/catalogs/binding.
/// </summary>
public sealed class SecurablesIsolated() : ValuesRule(
    "securables-isolated", Level.Mandatory, Severity.High,
    "Catalogs, locations and credentials serve the workspaces that they are bound to.",
    "set the isolation mode and bind it", "PA-7")
{
    /// <inheritdoc/>
    public override IReadOnlyList<RequiredValue> Values { get; } =
    [
        new(DatabricksTypes.Catalog, "isolationMode", "ISOLATED"),
        new(DatabricksTypes.ExternalLocation, "isolationMode", "ISOLATION_MODE_ISOLATED"),
        new(DatabricksTypes.StorageCredential, "isolationMode", "ISOLATION_MODE_ISOLATED"),
        new(DatabricksTypes.Credential, "isolationMode", "ISOLATION_MODE_ISOLATED"),
    ];
}
